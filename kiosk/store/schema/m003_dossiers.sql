-- The dossiers, their answers and their history. EXPIRED is never stored: it follows from the dates.

CREATE TABLE dossiers (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    reference TEXT NOT NULL UNIQUE,
    person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    state TEXT NOT NULL
        CHECK (state IN ('DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'VALIDATED', 'REFUSED', 'CLOSED')),
    number_status TEXT CHECK (number_status IN ('HERE', 'AWAY', 'NOT_YET')),
    unique_number TEXT NOT NULL CHECK (length(unique_number) IN (0, 18)),
    deposited_on TEXT CHECK (date(deposited_on) IS deposited_on),
    renewed_on TEXT CHECK (date(renewed_on) IS renewed_on),
    adults INTEGER CHECK (adults >= 0),
    children INTEGER CHECK (children >= 0),
    situation TEXT CHECK (situation IN ('TENANT_PRIVATE', 'TENANT_SOCIAL', 'RESIDENCE', 'HOSTED',
        'LEASE_ENDED', 'OWNER', 'EMPLOYER_HOUSING', 'NO_HOME')),
    still_paying_rent INTEGER CHECK (still_paying_rent IN (0, 1)),
    alin_created INTEGER NOT NULL CHECK (alin_created IN (0, 1)),
    alin_number_entered INTEGER NOT NULL CHECK (alin_number_entered IN (0, 1)),
    alin_company_entered INTEGER NOT NULL CHECK (alin_company_entered IN (0, 1)),
    alin_updated_on TEXT CHECK (date(alin_updated_on) IS alin_updated_on),
    siret TEXT NOT NULL CHECK (length(siret) IN (0, 14)),
    refusal TEXT NOT NULL,
    begun_on TEXT NOT NULL CHECK (date(begun_on) IS begun_on),
    sent_at TEXT,
    decided_on TEXT CHECK (date(decided_on) IS decided_on),
    household_changed_on TEXT CHECK (date(household_changed_on) IS household_changed_on),
    closing TEXT CHECK (closing IN ('LEASE_SIGNED', 'STRUCK_OFF')),
    closed_on TEXT CHECK (date(closed_on) IS closed_on),
    closing_entered_on TEXT CHECK (date(closing_entered_on) IS closing_entered_on),
    closing_reason TEXT NOT NULL,
    state_before_closing TEXT
        CHECK (state_before_closing IN ('DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'VALIDATED', 'REFUSED')),
    revision INTEGER NOT NULL CHECK (revision >= 0),
    CHECK ((state = 'CLOSED') = (closing IS NOT NULL)),
    CHECK ((state = 'CLOSED') = (closed_on IS NOT NULL)),
    CHECK ((state = 'CLOSED') = (closing_entered_on IS NOT NULL)),
    CHECK ((state = 'CLOSED') = (state_before_closing IS NOT NULL))
) STRICT;

CREATE UNIQUE INDEX dossiers_one_open ON dossiers (person) WHERE state <> 'CLOSED';
CREATE INDEX dossiers_of_person ON dossiers (person, seq);
CREATE INDEX dossiers_by_number ON dossiers (unique_number) WHERE unique_number <> '';

CREATE TRIGGER dossiers_number_of_another_inserted BEFORE INSERT ON dossiers
WHEN NEW.unique_number <> '' AND EXISTS (
    SELECT 1 FROM dossiers
    WHERE unique_number <> '' AND unique_number = NEW.unique_number AND person <> NEW.person
)
BEGIN
    SELECT raise(ABORT, 'unique number taken');
END;

CREATE TRIGGER dossiers_number_of_another_updated BEFORE UPDATE OF unique_number ON dossiers
WHEN NEW.unique_number <> '' AND EXISTS (
    SELECT 1 FROM dossiers
    WHERE unique_number <> '' AND unique_number = NEW.unique_number AND person <> NEW.person
)
BEGIN
    SELECT raise(ABORT, 'unique number taken');
END;

CREATE TRIGGER dossiers_closed_stay BEFORE UPDATE ON dossiers
WHEN OLD.state = 'CLOSED' AND NEW.state IS NOT OLD.state_before_closing
BEGIN
    SELECT raise(ABORT, 'a closed dossier stays as it was');
END;

CREATE TRIGGER dossiers_keep_their_person BEFORE UPDATE OF id, reference, person ON dossiers
WHEN NEW.id <> OLD.id OR NEW.reference <> OLD.reference OR NEW.person <> OLD.person
BEGIN
    SELECT raise(ABORT, 'a dossier keeps its person and reference');
END;

-- Of somebody who is still there, only what was never sent or has ended can be erased.
CREATE TRIGGER dossiers_are_not_erased BEFORE DELETE ON dossiers
WHEN OLD.state NOT IN ('DRAFT', 'CLOSED') AND EXISTS (SELECT 1 FROM people WHERE id = OLD.person)
BEGIN
    SELECT raise(ABORT, 'this dossier is in use');
END;

CREATE TABLE dossier_communes (
    dossier TEXT NOT NULL REFERENCES dossiers (id) ON DELETE CASCADE,
    place INTEGER NOT NULL CHECK (place BETWEEN 1 AND 8),
    commune TEXT NOT NULL REFERENCES communes (code),
    PRIMARY KEY (dossier, place),
    UNIQUE (dossier, commune)
) STRICT, WITHOUT ROWID;

CREATE TABLE dossier_documents (
    dossier TEXT NOT NULL REFERENCES dossiers (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    kind TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number >= 0),
    state TEXT NOT NULL CHECK (state IN ('TO_PROVIDE', 'DEPOSITED', 'CHECKED', 'TO_REPLACE', 'NOT_YET')),
    site TEXT CHECK (site IN ('STATE', 'ALIN')),
    deposited_on TEXT CHECK (date(deposited_on) IS deposited_on),
    checked_on TEXT CHECK (date(checked_on) IS checked_on),
    reason TEXT NOT NULL,
    PRIMARY KEY (dossier, kind, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE dossier_reasons (
    dossier TEXT NOT NULL REFERENCES dossiers (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    item TEXT NOT NULL,
    reason TEXT NOT NULL,
    answered INTEGER NOT NULL CHECK (answered IN (0, 1)),
    PRIMARY KEY (dossier, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE dossier_events (
    seq INTEGER PRIMARY KEY,
    dossier TEXT NOT NULL REFERENCES dossiers (id) ON DELETE CASCADE,
    before TEXT,
    after TEXT NOT NULL,
    at TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('candidate', 'cse', 'employer', 'system')),
    actor TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;

CREATE INDEX dossier_events_of_dossier ON dossier_events (dossier, seq);

CREATE TRIGGER dossier_events_are_not_changed BEFORE UPDATE ON dossier_events
BEGIN
    SELECT raise(ABORT, 'history is append-only');
END;

-- Erased only with the dossier: by then the row above is gone.
CREATE TRIGGER dossier_events_are_not_erased BEFORE DELETE ON dossier_events
WHEN EXISTS (SELECT 1 FROM dossiers WHERE id = OLD.dossier)
BEGIN
    SELECT raise(ABORT, 'history is append-only');
END;
