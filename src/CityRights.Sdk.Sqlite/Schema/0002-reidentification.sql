-- CityRights.Sdk, SQLite schema 2: the re-identification desk (requests, journal) and the token vault.
-- Instants are .NET ticks of UTC; ids and tokens of the vault are 16-byte blobs; every key begins with the tenant.

CREATE TABLE cityrights_reidentification (
    number    INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant    TEXT NOT NULL,
    id        BLOB NOT NULL CHECK (length(id) = 16),
    token     TEXT NOT NULL,
    purpose   TEXT NOT NULL,
    reason    TEXT NOT NULL,
    requester TEXT NOT NULL,
    requested INTEGER NOT NULL,
    expires   INTEGER NOT NULL,
    key       TEXT,
    state     INTEGER NOT NULL,
    approver  TEXT,
    approved  INTEGER,
    signature TEXT,
    revealed  INTEGER,
    UNIQUE (tenant, id)
) STRICT;
CREATE INDEX cityrights_reidentification_token ON cityrights_reidentification (tenant, token);
CREATE INDEX cityrights_reidentification_pending ON cityrights_reidentification (tenant, number) WHERE state = 1;
CREATE UNIQUE INDEX cityrights_reidentification_key ON cityrights_reidentification (tenant, requester, key) WHERE key IS NOT NULL;

-- Who did what about which request, never about whom. It outlives the request.
CREATE TABLE cityrights_reidentification_entry (
    number   INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant   TEXT NOT NULL,
    id       BLOB NOT NULL CHECK (length(id) = 16),
    request  BLOB NOT NULL CHECK (length(request) = 16),
    act      INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    operator TEXT NOT NULL,
    purpose  TEXT NOT NULL,
    refusal  INTEGER NOT NULL
) STRICT;
CREATE INDEX cityrights_reidentification_entry_request ON cityrights_reidentification_entry (tenant, request, number);
CREATE INDEX cityrights_reidentification_entry_operator ON cityrights_reidentification_entry (tenant, operator, act, at);

-- A request is answered once, whatever its row says.
CREATE UNIQUE INDEX cityrights_reidentification_entry_once ON cityrights_reidentification_entry (tenant, request) WHERE act = 3;

CREATE TRIGGER cityrights_reidentification_entry_final BEFORE UPDATE ON cityrights_reidentification_entry
BEGIN SELECT RAISE(ABORT, 'the journal is appended, never edited'); END;

CREATE TABLE cityrights_vault (
    number      INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant      TEXT NOT NULL,
    domain      TEXT NOT NULL,
    field       TEXT NOT NULL,
    token       BLOB NOT NULL CHECK (length(token) = 16),
    format      TEXT NOT NULL,
    key_version INTEGER NOT NULL,
    blind_index BLOB NOT NULL CHECK (length(blind_index) = 32),
    nonce       BLOB NOT NULL CHECK (length(nonce) = 24),
    sealed      BLOB NOT NULL,
    created     INTEGER NOT NULL,
    expires     INTEGER,
    UNIQUE (tenant, domain, token),
    UNIQUE (tenant, domain, field, blind_index)
) STRICT;
CREATE INDEX cityrights_vault_expires ON cityrights_vault (tenant, expires) WHERE expires IS NOT NULL;
