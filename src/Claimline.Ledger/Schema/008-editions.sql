-- Editions of assessments, step by step. Never edited after release: a change is a new file with the next number.

CREATE TABLE edition (
    entry    INTEGER PRIMARY KEY,
    series   TEXT    NOT NULL,
    day      TEXT    NOT NULL,
    number   INTEGER NOT NULL,           -- from 1
    state    TEXT    NOT NULL,           -- draft, reviewed, approved, published, corrected
    since    TEXT    NOT NULL,           -- first day of publication that it takes up
    known    INTEGER NOT NULL,           -- what was recorded later is not in it
    ledger   TEXT    NOT NULL,           -- checkpoint of the log it was composed from
    sha256   TEXT    NOT NULL,           -- of the product without its state
    recorded INTEGER NOT NULL,
    person   TEXT    NOT NULL,
    reason   TEXT
) STRICT;

CREATE INDEX edition_day ON edition (series, day, number);
