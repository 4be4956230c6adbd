-- Texts that are near copies of one another. Never edited after release: a change is a new file with the next number.

-- Fingerprints of a text, some of which it shares with every near copy of it.
CREATE TABLE copy_band (
    band     INTEGER NOT NULL,
    document INTEGER NOT NULL,
    PRIMARY KEY (band, document)
) STRICT, WITHOUT ROWID;

CREATE INDEX copy_band_document ON copy_band (document);

-- The group that every document with fingerprints is in, if alone: documents that share one are in one group.
CREATE TABLE copy (
    document  INTEGER PRIMARY KEY,
    origin    TEXT    NOT NULL,          -- the first of the group's ids, whatever came first
    published INTEGER                    -- milliseconds since 1970 UTC, where the file tells the instant
) STRICT;

CREATE INDEX copy_origin ON copy (origin);
