-- What came in and could not be read. Never edited after release: a change is a new file with the next number.

-- A file, or a part of one, that was refused; closed by an entry that says that it was read after all.
CREATE TABLE refusal (
    entry     INTEGER PRIMARY KEY,
    recorded  INTEGER NOT NULL,
    path      TEXT,                      -- whole, as the system has it; null for what came through a pipe
    part      TEXT    NOT NULL,          -- where in the file: ": post 3"; empty for all of it
    name      TEXT,
    code      TEXT    NOT NULL,
    message   TEXT    NOT NULL,
    sha256    TEXT,                      -- of what was refused, where it could be read to its end; a document of this hash holds its bytes
    date      TEXT,                      -- what was told of it, to be told again
    publisher TEXT,
    theatre   TEXT,
    columns   TEXT,
    closed    INTEGER                    -- when it was read
) STRICT;

CREATE INDEX refusal_open ON refusal (path, part) WHERE closed IS NULL;
