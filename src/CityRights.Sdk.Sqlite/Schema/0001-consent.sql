-- CityRights.Sdk, SQLite schema 1: consent events with feed, outbox, log, idempotency keys and erasure.
-- Instants are .NET ticks of UTC; surrogates and ids are 16-byte blobs; every key begins with the tenant.

CREATE TABLE cityrights_store (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    store_id BLOB NOT NULL CHECK (length(store_id) = 8),
    -- The number of the last script applied. Not in PRAGMA user_version, which is the application's where it keeps its own tables in this file.
    schema   INTEGER NOT NULL
) STRICT;
INSERT INTO cityrights_store VALUES (1, randomblob(8), 1);

CREATE TABLE cityrights_person (
    number    INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant    TEXT NOT NULL,
    surrogate BLOB NOT NULL CHECK (length(surrogate) = 16),
    UNIQUE (tenant, surrogate)
) STRICT;

CREATE TABLE cityrights_reference (
    tenant    TEXT NOT NULL,
    reference BLOB NOT NULL CHECK (length(reference) = 20),
    person    INTEGER NOT NULL REFERENCES cityrights_person (number),
    PRIMARY KEY (tenant, reference)
) STRICT, WITHOUT ROWID;
CREATE INDEX cityrights_reference_person ON cityrights_reference (person);

-- References of erased people whose proof is still kept (GDPR Art. 17(3)(e)).
CREATE TABLE cityrights_restricted_reference (
    tenant     TEXT NOT NULL,
    reference  BLOB NOT NULL CHECK (length(reference) = 20),
    person     INTEGER NOT NULL REFERENCES cityrights_person (number),
    kept_until INTEGER NOT NULL,
    PRIMARY KEY (tenant, reference, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX cityrights_restricted_term ON cityrights_restricted_reference (tenant, kept_until);
CREATE INDEX cityrights_restricted_person ON cityrights_restricted_reference (person);

-- The change feed: events and tombstones in the order of their commits.
CREATE TABLE cityrights_change (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant   TEXT NOT NULL,
    person   INTEGER NOT NULL REFERENCES cityrights_person (number),
    kind     INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    purpose  TEXT,
    event_id BLOB CHECK (event_id IS NULL OR length(event_id) = 16),
    body     BLOB,
    CHECK ((kind = 1) = (purpose IS NOT NULL AND event_id IS NOT NULL AND body IS NOT NULL))
) STRICT;
CREATE INDEX cityrights_change_feed ON cityrights_change (tenant, position);
CREATE INDEX cityrights_change_stream ON cityrights_change (person, purpose, position);
CREATE UNIQUE INDEX cityrights_change_event ON cityrights_change (tenant, event_id) WHERE event_id IS NOT NULL;

CREATE TRIGGER cityrights_change_final BEFORE UPDATE ON cityrights_change
BEGIN SELECT RAISE(ABORT, 'consent events are appended, never edited'); END;
CREATE TRIGGER cityrights_change_kept BEFORE DELETE ON cityrights_change
BEGIN SELECT RAISE(ABORT, 'consent events are appended, never deleted'); END;

CREATE TABLE cityrights_idempotency (
    tenant  TEXT NOT NULL,
    person  INTEGER NOT NULL REFERENCES cityrights_person (number),
    key     TEXT NOT NULL,
    purpose TEXT NOT NULL,
    digest  BLOB NOT NULL CHECK (length(digest) = 32),
    events  BLOB NOT NULL CHECK (length(events) % 16 = 0),
    PRIMARY KEY (tenant, person, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE cityrights_erasure (
    tenant TEXT NOT NULL,
    mark   BLOB NOT NULL CHECK (length(mark) = 32),
    at     INTEGER NOT NULL,
    PRIMARY KEY (tenant, mark)
) STRICT, WITHOUT ROWID;

CREATE TABLE cityrights_outbox (
    position     INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant       TEXT NOT NULL,
    person       INTEGER NOT NULL REFERENCES cityrights_person (number),
    purpose      TEXT,
    id           BLOB NOT NULL CHECK (length(id) = 16),
    type         TEXT NOT NULL,
    time         INTEGER NOT NULL,
    event_id     BLOB NOT NULL CHECK (length(event_id) = 16),
    data         BLOB NOT NULL,
    acknowledged INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX cityrights_outbox_waiting ON cityrights_outbox (tenant, position) WHERE acknowledged = 0;
CREATE INDEX cityrights_outbox_id ON cityrights_outbox (tenant, id);

CREATE TABLE cityrights_log (
    position  INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant    TEXT NOT NULL,
    person    INTEGER NOT NULL REFERENCES cityrights_person (number),
    purpose   TEXT,
    id        BLOB NOT NULL CHECK (length(id) = 16),
    at        INTEGER NOT NULL,
    operation TEXT NOT NULL,
    outcome   TEXT NOT NULL,
    trace_id  TEXT,
    span_id   TEXT,
    data      BLOB NOT NULL
) STRICT;
CREATE INDEX cityrights_log_feed ON cityrights_log (tenant, position);
