-- What rests on several documents. Never edited after release: a change is a new file with the next number.

-- By which rules the tables below were derived; with others they are derived again.
CREATE TABLE rules (
    one  INTEGER PRIMARY KEY CHECK (one = 1),
    hash TEXT    NOT NULL
) STRICT;

-- Who speaks in a reading, once for every identity. Ids hold the reading's entry in their upper bits, as those of bearings do.
CREATE TABLE speaker (
    id         INTEGER PRIMARY KEY,
    key        TEXT    NOT NULL,         -- one across documents where the source is named
    name       TEXT    NOT NULL,
    kind       TEXT    NOT NULL,
    party      TEXT,
    speaks_for TEXT,
    named      INTEGER NOT NULL,
    statements INTEGER NOT NULL,
    first      TEXT,                     -- days of the first and the last of them
    last       TEXT,
    body       TEXT    NOT NULL          -- the rest of the identity, as JSON
) STRICT;

CREATE INDEX speaker_key ON speaker (key);

-- One statement bearing on one proposition. Rows of a reading that was replaced stay, for what was known before.
CREATE TABLE bearing (
    id        INTEGER PRIMARY KEY,
    block     TEXT    NOT NULL,          -- bearings of other blocks are never compared
    day       TEXT    NOT NULL,          -- by which the proposition is said to have been so
    role      INTEGER NOT NULL,          -- BearingRole
    statement INTEGER NOT NULL,
    speaker   INTEGER NOT NULL,
    evidence  TEXT,                      -- the piece of evidence that the statement tells of
    latitude  REAL,                      -- of the proposition's first place
    longitude REAL,
    body      BLOB    NOT NULL           -- the rest, as JSON under Brotli
) STRICT;

CREATE INDEX bearing_block ON bearing (block, day);
CREATE INDEX bearing_statement ON bearing (statement);
CREATE INDEX bearing_speaker ON bearing (speaker);
CREATE INDEX bearing_evidence ON bearing (evidence) WHERE evidence IS NOT NULL;

-- How every claim stands by all that is known now; another day or instant is derived when it is asked for.
CREATE TABLE claim (
    id         TEXT    NOT NULL UNIQUE,
    block      TEXT    NOT NULL,
    label      TEXT    NOT NULL,         -- the words that opened it
    kind       TEXT    NOT NULL,
    party      TEXT,                     -- whose deed or gain it is
    actor      TEXT    NOT NULL,
    object     TEXT    NOT NULL,
    place      TEXT,                     -- its first place; all stand in claim_place
    place_name TEXT,
    latitude   REAL,
    longitude  REAL,
    extent     TEXT    NOT NULL,
    day        TEXT    NOT NULL,         -- by which it is said to have been so
    first      TEXT    NOT NULL,         -- days of the first and the last word on it
    last       TEXT    NOT NULL,
    headline   TEXT    NOT NULL,
    basis      TEXT    NOT NULL,
    contest    TEXT    NOT NULL,         -- comma-separated, empty for none
    currency   TEXT    NOT NULL,
    ended      TEXT,
    voices     INTEGER NOT NULL,         -- for it; repetitions counted once
    against    INTEGER NOT NULL,
    earlier    INTEGER NOT NULL          -- how often it was claimed before
) STRICT;

CREATE INDEX claim_block ON claim (block, day);
CREATE INDEX claim_last ON claim (last);
CREATE INDEX claim_kind ON claim (kind);
CREATE INDEX claim_headline ON claim (headline) WHERE headline NOT IN ('claimed', 'reported');
CREATE INDEX claim_basis ON claim (basis) WHERE basis NOT IN ('claimed', 'reported');
CREATE INDEX claim_currency ON claim (currency) WHERE currency <> 'current';
CREATE INDEX claim_contest ON claim (contest) WHERE contest <> '';
CREATE INDEX claim_latitude ON claim (latitude, longitude);

CREATE TABLE claim_place (
    claim  TEXT NOT NULL,
    place  TEXT NOT NULL,
    name   TEXT NOT NULL,                -- folded
    region TEXT,                         -- folded name of the first-level division it lies in, or is
    last   TEXT NOT NULL                 -- the claim's, so that the claims of a place are found in the order of lists
) STRICT;

CREATE INDEX claim_place_claim ON claim_place (claim);
CREATE INDEX claim_place_name ON claim_place (name, last);
CREATE INDEX claim_place_region ON claim_place (region, last);

-- Places of which claims tell, a row for every name that one is told under.
CREATE TABLE claimed_place (
    id        TEXT    NOT NULL,
    name      TEXT    NOT NULL,          -- folded
    label     TEXT    NOT NULL,
    spelling  TEXT    NOT NULL,          -- the same for names that differ in spelling only
    type      TEXT,
    region    TEXT,
    country   TEXT,
    latitude  REAL,
    longitude REAL,
    claims    INTEGER NOT NULL,
    first     TEXT    NOT NULL,          -- days of the first and the last word on any of them
    last      TEXT    NOT NULL,
    PRIMARY KEY (id, name)
) STRICT, WITHOUT ROWID;

CREATE INDEX claimed_place_name ON claimed_place (name);
CREATE INDEX claimed_place_spelling ON claimed_place (spelling);
CREATE INDEX claimed_place_claims ON claimed_place (claims, id, name);

CREATE TABLE claim_voice (
    claim   TEXT    NOT NULL,
    bearing INTEGER NOT NULL,
    opens   INTEGER NOT NULL,            -- 1: opened the claim; all others were compared with such
    party   TEXT,                        -- of who puts it forward, by what was read and decided; of all others null
    PRIMARY KEY (claim, bearing)
) STRICT, WITHOUT ROWID;

CREATE INDEX claim_voice_bearing ON claim_voice (bearing);

-- A claim answers to the id of every proposition in it: whichever opened it before, in whatever order documents came, leads to it.
CREATE TABLE claim_alias (
    alias TEXT NOT NULL,
    claim TEXT NOT NULL,
    PRIMARY KEY (alias, claim)
) STRICT, WITHOUT ROWID;

CREATE INDEX claim_alias_claim ON claim_alias (claim);

-- Pieces of evidence of the readings that stand, by which they are listed.
CREATE TABLE evidence (
    id      TEXT    PRIMARY KEY,
    day     TEXT    NOT NULL,            -- the last day on which a text told of it
    first   INTEGER NOT NULL,            -- the bearing that first tells of it
    decided INTEGER,                     -- EvidenceState of the latest decision
    added   INTEGER                      -- entry of the last page by which a person added or tied it
) STRICT, WITHOUT ROWID;

CREATE INDEX evidence_day ON evidence (day, id);

-- Decisions of reviewers on evidence; the latest holds.
CREATE TABLE evidence_decision (
    entry    INTEGER PRIMARY KEY,
    evidence TEXT    NOT NULL,
    state    INTEGER NOT NULL,           -- EvidenceState
    recorded INTEGER NOT NULL,
    decider  TEXT    NOT NULL,
    reason   TEXT    NOT NULL
) STRICT;

CREATE INDEX evidence_decision_evidence ON evidence_decision (evidence);

-- What analysts conclude; shown beside the status, never part of it.
CREATE TABLE judgement (
    entry        INTEGER PRIMARY KEY,
    claim        TEXT    NOT NULL,       -- its id then
    recorded     INTEGER NOT NULL,
    analyst      TEXT    NOT NULL,
    likelihood   TEXT    NOT NULL,
    confidence   TEXT    NOT NULL,
    basis        TEXT    NOT NULL,
    alternatives TEXT,
    revisit      TEXT
) STRICT;

CREATE INDEX judgement_claim ON judgement (claim);
