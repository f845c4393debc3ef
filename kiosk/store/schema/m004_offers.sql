-- The offers, as the last import left them. Money in centimes, surfaces in hundredths of a square metre.

CREATE TABLE offers (
    reference TEXT PRIMARY KEY CHECK (length(reference) BETWEEN 1 AND 40),
    commune TEXT NOT NULL REFERENCES communes (code),
    commune_name TEXT NOT NULL,
    departement TEXT NOT NULL,
    postcode TEXT NOT NULL,
    residence TEXT NOT NULL,
    address TEXT NOT NULL,
    kind TEXT NOT NULL,
    typology TEXT NOT NULL,
    surface INTEGER NOT NULL CHECK (surface > 0),
    floor INTEGER,
    floors INTEGER,
    lift INTEGER CHECK (lift IN (0, 1)),
    balcony INTEGER CHECK (balcony IN (0, 1)),
    accessible INTEGER CHECK (accessible IN (0, 1)),
    parking TEXT NOT NULL,
    heating TEXT NOT NULL,
    energy_class TEXT NOT NULL,
    gas_class TEXT NOT NULL,
    financing TEXT NOT NULL,
    rent_cents INTEGER,
    charges_cents INTEGER,
    total_cents INTEGER NOT NULL,
    deposit_cents INTEGER,
    available_on TEXT CHECK (date(available_on) IS available_on),
    published_on TEXT NOT NULL CHECK (date(published_on) IS published_on),
    closes_on TEXT CHECK (date(closes_on) IS closes_on),
    landlord TEXT NOT NULL,
    reserved_by TEXT NOT NULL,
    applications INTEGER,
    status TEXT NOT NULL CHECK (status IN ('PUBLIEE', 'POURVUE', 'RETIREE')),
    description TEXT NOT NULL,
    first_seen_at TEXT NOT NULL,
    listed_at TEXT NOT NULL
) STRICT;

-- A page is picked in one of these alone, then its twenty rows are fetched.
CREATE INDEX offers_by_commune ON offers (
    commune, published_on DESC, reference, closes_on, typology, total_cents, surface, accessible, listed_at
) WHERE status = 'PUBLIEE';

CREATE INDEX offers_by_date ON offers (
    departement, published_on DESC, reference, closes_on, typology, total_cents, accessible, commune, listed_at
) WHERE status = 'PUBLIEE';

CREATE INDEX offers_by_rent ON offers (
    departement, total_cents, reference, published_on, closes_on, typology, accessible, commune
) WHERE status = 'PUBLIEE';

CREATE INDEX offers_by_surface ON offers (
    departement, surface DESC, reference, published_on, closes_on, typology, total_cents, accessible, commune
) WHERE status = 'PUBLIEE';

CREATE INDEX offers_open ON offers (published_on, closes_on) WHERE status = 'PUBLIEE';

-- An import is an act with a state: its rows are staged out of sight, then taken batch by batch.
CREATE TABLE imports (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    file TEXT NOT NULL,
    complete INTEGER NOT NULL CHECK (complete IN (0, 1)),
    state TEXT NOT NULL CHECK (state IN ('STAGING', 'TAKING', 'DONE', 'UNDOING', 'UNDONE')),
    role TEXT NOT NULL CHECK (role IN ('candidate', 'cse', 'employer', 'system')),
    actor TEXT NOT NULL,
    begun_at TEXT NOT NULL,
    ended_at TEXT
) STRICT;

CREATE UNIQUE INDEX imports_one_unfinished ON imports ((1)) WHERE state IN ('STAGING', 'TAKING', 'UNDOING');

-- What an import brings (`after`), and what it found in its place (`before`, none for a new offer), for undoing it.
-- WITHDRAWN: absent from a complete file. REFUSED: in the file, with an error; it is not absent.
CREATE TABLE import_rows (
    import TEXT NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
    reference TEXT NOT NULL,
    step TEXT NOT NULL CHECK (step IN ('STAGED', 'REFUSED', 'SAME', 'NEW', 'CHANGED', 'WITHDRAWN', 'UNDONE', 'KEPT')),
    after TEXT CHECK (json_valid(after)),
    before TEXT CHECK (json_valid(before)),
    PRIMARY KEY (import, reference),
    CHECK ((step = 'STAGED') <= (after IS NOT NULL)),
    CHECK ((step IN ('CHANGED', 'WITHDRAWN')) <= (before IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX import_rows_by_step ON import_rows (import, step, reference);
