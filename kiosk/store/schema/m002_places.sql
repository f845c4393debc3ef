-- The official list of communes (INSEE) and what finds them.

CREATE TABLE departements (
    code TEXT PRIMARY KEY,
    name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE communes (
    code TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    key TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('COM', 'ARM', 'PLM')),
    parent TEXT NOT NULL,
    departement TEXT NOT NULL REFERENCES departements (code),
    population INTEGER,
    postcodes TEXT NOT NULL,
    neighbours TEXT NOT NULL
) STRICT;

CREATE INDEX communes_by_key ON communes (key, population);
CREATE INDEX communes_by_parent ON communes (parent) WHERE parent <> '';

CREATE TABLE commune_postcodes (
    postcode TEXT NOT NULL,
    commune TEXT NOT NULL REFERENCES communes (code) ON DELETE CASCADE,
    PRIMARY KEY (postcode, commune)
) STRICT, WITHOUT ROWID;

-- The words of each name, wherever they stand in it; the population picks the largest without reading further.
CREATE TABLE commune_words (
    word TEXT NOT NULL,
    commune TEXT NOT NULL REFERENCES communes (code) ON DELETE CASCADE,
    population INTEGER NOT NULL,
    PRIMARY KEY (word, commune)
) STRICT, WITHOUT ROWID;
