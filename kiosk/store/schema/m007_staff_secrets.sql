-- What the members of staff sign in with; one who has none yet cannot.

CREATE TABLE staff_secrets (
    staff TEXT PRIMARY KEY REFERENCES staff (id) ON DELETE CASCADE,
    secret TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('proposed', 'chosen', 'one_time')),
    at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
