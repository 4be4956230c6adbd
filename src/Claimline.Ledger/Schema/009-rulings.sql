-- What reviewers decided of claims. Never edited after release: a change is a new file with the next number.

CREATE TABLE claim_ruling (
    entry    INTEGER PRIMARY KEY,
    block    TEXT    NOT NULL,           -- of both propositions; of a ruling that takes another back, of that
    recorded INTEGER NOT NULL,
    ruling   TEXT    NOT NULL,           -- "same", "apart", "split", "undone"
    one      TEXT,                       -- id of a claim, or of a proposition in it
    other    TEXT,                       -- the same of the other one
    document TEXT,                       -- of a statement that was split off: SHA-256 of its document, and its content
    start    INTEGER,
    finish   INTEGER,
    undoes   INTEGER,                    -- entry of the ruling that it takes back
    decider  TEXT    NOT NULL,
    reason   TEXT    NOT NULL
) STRICT;

CREATE INDEX claim_ruling_block ON claim_ruling (block);
