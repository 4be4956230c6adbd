-- Who is heard, across documents, and what reviewers decided of them. Never edited after release: a change is a new file with the next number.

-- Bearings whose statement leans on somebody: whom.
CREATE TABLE bearing_via (
    speaker INTEGER NOT NULL,
    bearing INTEGER NOT NULL,
    PRIMARY KEY (speaker, bearing)
) STRICT, WITHOUT ROWID;

CREATE INDEX bearing_via_bearing ON bearing_via (bearing);

-- One row for every source of the readings that stand, as texts tell of it, and for one that was onboarded before any did (with no name and kind here).
CREATE TABLE source (
    key        TEXT    PRIMARY KEY,
    name       TEXT    NOT NULL,
    kind       TEXT    NOT NULL,
    party      TEXT,
    speaks_for TEXT,
    statements INTEGER NOT NULL,
    documents  INTEGER NOT NULL,
    first      TEXT,                     -- days of the first and the last statement
    last       TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX source_statements ON source (statements, key);

-- Decisions on sources, those that were taken back among them.
CREATE TABLE source_decision (
    entry    INTEGER PRIMARY KEY,
    recorded INTEGER NOT NULL,
    decider  TEXT    NOT NULL,
    reason   TEXT    NOT NULL,
    body     TEXT    NOT NULL            -- SourceRuling as JSON, as the log keeps it
) STRICT;

-- What follows from those that stand: keys that count as another source's ...
CREATE TABLE source_alias (
    alias  TEXT PRIMARY KEY,
    source TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX source_alias_source ON source_alias (source);

-- ... and what is decided of a source beside what texts tell: null where nothing is, empty where it is decided to be unknown.
CREATE TABLE source_decided (
    key         TEXT PRIMARY KEY,
    name        TEXT,
    kind        TEXT,
    party       TEXT,
    speaks_for  TEXT,
    reliability TEXT                     -- A to F (NATO AJP-2.1)
) STRICT, WITHOUT ROWID;

-- Credibility of what a claim says (NATO AJP-2.1), where a person graded it; the latest holds.
CREATE TABLE claim_grade (
    entry       INTEGER PRIMARY KEY,
    claim       TEXT    NOT NULL,        -- its id then
    credibility INTEGER NOT NULL,        -- 1 to 6
    recorded    INTEGER NOT NULL,
    decider     TEXT    NOT NULL,
    reason      TEXT    NOT NULL
) STRICT;

CREATE INDEX claim_grade_claim ON claim_grade (claim);
