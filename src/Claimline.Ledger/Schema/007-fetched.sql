-- What was fetched from where. Never edited after release: a change is a new file with the next number.

-- By what a server knows again what it answered, so that it need not answer the same twice.
CREATE TABLE fetched (
    document INTEGER PRIMARY KEY,
    address  TEXT    NOT NULL,           -- as it was asked for
    etag     TEXT,
    modified TEXT
) STRICT;

CREATE INDEX fetched_address ON fetched (address, document);
