-- The log, and what is derived from it. Never edited after release: a change is a new file with the next number.

-- Authoritative: everything else in this file can be made again from these rows.
CREATE TABLE entry (
    number   INTEGER PRIMARY KEY,   -- from 0, without gaps
    recorded INTEGER NOT NULL,      -- milliseconds since 1970 UTC, never before the row in front
    kind     INTEGER NOT NULL,      -- EntryKind
    leaf     BLOB    NOT NULL,      -- RFC 9162 leaf over number, recorded, kind and content
    content  BLOB    NOT NULL,      -- SHA-256(salt || payload)
    salt     BLOB,                  -- gone with a redacted payload
    payload  BLOB                   -- Brotli; null once redacted
) STRICT;

-- The right edge of the Merkle tree, so that appending does not read the log.
CREATE TABLE head (
    one   INTEGER PRIMARY KEY CHECK (one = 1),
    size  INTEGER NOT NULL,
    peaks BLOB    NOT NULL
) STRICT;

-- Derived. Ids of rows of a reading hold its entry's number in their upper bits, so that deriving again gives the same ids.
CREATE TABLE document (
    entry      INTEGER PRIMARY KEY,
    sha256     TEXT    NOT NULL UNIQUE,
    text_hash  BLOB    NOT NULL UNIQUE,  -- SHA-256 of the text as UTF-8, of a post with its channel and number: the same text in another encoding is the same document
    recorded   INTEGER NOT NULL,
    name       TEXT,
    media_type TEXT    NOT NULL,
    length     INTEGER NOT NULL,         -- UTF-16 code units
    reading    INTEGER                   -- entry of the reading that stands
) STRICT;

CREATE TABLE reading (
    entry           INTEGER PRIMARY KEY,
    document        INTEGER NOT NULL,
    key             BLOB    NOT NULL,    -- engine, data and what was told of the document
    recorded        INTEGER NOT NULL,
    replaced        INTEGER,             -- when a newer reading took its place
    engine          TEXT    NOT NULL,
    data_hash       TEXT    NOT NULL,
    theatre         TEXT    NOT NULL,
    gazetteer_hash  TEXT,
    title           TEXT,
    publisher       TEXT,
    published       TEXT,                -- EDTF
    published_first TEXT,
    published_last  TEXT,
    language        TEXT    NOT NULL,
    statements      INTEGER NOT NULL
) STRICT;

CREATE INDEX reading_document ON reading (document);
CREATE INDEX reading_day ON reading (published_first, entry);

-- One row for every form of a statement that a reading gave and none before it did; closed by the reading that no longer gives it.
CREATE TABLE statement (
    id            INTEGER PRIMARY KEY,
    key           TEXT    NOT NULL,      -- hash of document, spans, source, stance and polarity
    document      INTEGER NOT NULL,
    name          TEXT    NOT NULL,      -- "s3" in its reading
    since         INTEGER NOT NULL,      -- when we learned of it
    until         INTEGER,               -- when a newer reading took it back
    day           TEXT,                  -- first day it may have been said, else the day of publication
    said          TEXT,                  -- EDTF
    said_first    TEXT,
    said_last     TEXT,
    sentence      INTEGER NOT NULL,      -- spans in UTF-16 code units of the document's text
    sentence_end  INTEGER NOT NULL,
    source        TEXT,                  -- the source's name for itself in the reading
    source_name   TEXT,
    source_kind   TEXT,
    party         TEXT,
    speaks_for    TEXT,
    source_start  INTEGER,
    source_end    INTEGER,
    cue           INTEGER,
    cue_end       INTEGER,
    content       INTEGER NOT NULL,
    content_end   INTEGER NOT NULL,
    stance        TEXT    NOT NULL,
    negative      INTEGER NOT NULL,
    type          TEXT,                  -- kind of event that the content puts forward
    actor         TEXT,
    object        TEXT,
    place         TEXT,
    time_first    TEXT,
    time_last     TEXT
) STRICT;

CREATE INDEX statement_key ON statement (key);
CREATE INDEX statement_document ON statement (document, sentence);
CREATE INDEX statement_day ON statement (day, id);

-- Places that a statement's content names.
CREATE TABLE place (
    id         INTEGER PRIMARY KEY,
    statement  INTEGER NOT NULL,
    start      INTEGER NOT NULL,
    finish     INTEGER NOT NULL,
    name       TEXT    NOT NULL,
    gazetteer  TEXT,
    latitude   REAL,
    longitude  REAL,
    type       TEXT,
    country    TEXT,
    admin1     TEXT,
    main       INTEGER NOT NULL          -- 1: where the statement's event is
) STRICT;

CREATE INDEX place_statement ON place (statement);
CREATE INDEX place_gazetteer ON place (gazetteer);
CREATE VIRTUAL TABLE place_point USING rtree (id, south, north, west, east);

-- Sentences and endnotes. Row ids begin with the day of publication, so the order of ids is the order of days.
CREATE VIRTUAL TABLE passage USING fts5 (
    text,
    names,                               -- the capitalised words again, spellings folded
    document UNINDEXED,
    start UNINDEXED,
    tokenize = "unicode61 remove_diacritics 2"
);

CREATE TABLE redaction (
    entry    INTEGER PRIMARY KEY,        -- the entry whose content went
    decision INTEGER NOT NULL,           -- the entry that says who and why
    sha256   TEXT                        -- of a document that went whole, so that it does not come back
) STRICT;

-- Spans blacked out of a document that stayed: the same text is refused, known by its rest.
CREATE TABLE mask (
    decision INTEGER NOT NULL,
    start    INTEGER NOT NULL,
    finish   INTEGER NOT NULL,
    length   INTEGER NOT NULL,
    rest     BLOB    NOT NULL,           -- SHA-256 of the text with the span masked
    PRIMARY KEY (decision, start)
) STRICT, WITHOUT ROWID;
