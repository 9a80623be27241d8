CREATE TABLE event (
    seq         INTEGER PRIMARY KEY CHECK (seq > 0),
    at          INTEGER NOT NULL,
    type        INTEGER NOT NULL CHECK (type BETWEEN 0 AND 255),
    contact_no  INTEGER NOT NULL,
    campaign_no INTEGER NOT NULL,
    reviewer_no INTEGER NOT NULL,
    kind        INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 255),
    relevance   INTEGER NOT NULL CHECK (relevance BETWEEN 0 AND 255),
    commitment  BLOB NOT NULL CHECK (length(commitment) = 32),
    rows_digest BLOB CHECK (length(rows_digest) = 32),
    hash        BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

-- Few events are imports, so the newest row of a contact is found by trying each.
CREATE INDEX event_import ON event (seq) WHERE rows_digest IS NOT NULL;

CREATE TABLE payload (
    seq  INTEGER PRIMARY KEY,
    salt BLOB NOT NULL CHECK (length(salt) = 32),
    body BLOB NOT NULL
) STRICT;

CREATE TABLE row (
    import_seq INTEGER NOT NULL,
    contact_no INTEGER NOT NULL,
    commitment BLOB NOT NULL CHECK (length(commitment) = 32),
    salt       BLOB CHECK (length(salt) = 32),
    body       BLOB CHECK ((body IS NULL) = (salt IS NULL)),
    PRIMARY KEY (import_seq, contact_no)
) STRICT, WITHOUT ROWID;

CREATE TABLE place (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    body BLOB NOT NULL
) STRICT;

CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN
    SELECT RAISE (ABORT, 'an event is never changed');
END;

CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN
    SELECT RAISE (ABORT, 'an event is never deleted');
END;

CREATE TRIGGER payload_is_never_changed BEFORE UPDATE ON payload
BEGIN
    SELECT RAISE (ABORT, 'a payload is erased, never changed');
END;

CREATE TRIGGER row_is_never_deleted BEFORE DELETE ON row
BEGIN
    SELECT RAISE (ABORT, 'a row is erased, never deleted');
END;

CREATE TRIGGER row_is_only_erased BEFORE UPDATE ON row
WHEN NEW.import_seq IS NOT OLD.import_seq OR NEW.contact_no IS NOT OLD.contact_no
    OR NEW.commitment IS NOT OLD.commitment OR NEW.salt IS NOT NULL OR NEW.body IS NOT NULL
BEGIN
    SELECT RAISE (ABORT, 'a row is erased, never changed');
END;
