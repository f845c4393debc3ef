-- People by a random id; matricule, name and phone in one table each, so that erasing a person erases them everywhere.

CREATE TABLE salts (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE people (
    id TEXT PRIMARY KEY,
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE accounts (
    person TEXT PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    matricule TEXT NOT NULL UNIQUE CHECK (length(matricule) BETWEEN 1 AND 20),
    secret TEXT NOT NULL,
    secret_kind TEXT NOT NULL CHECK (secret_kind IN ('proposed', 'chosen', 'one_time')),
    secret_at TEXT NOT NULL,
    notice_version TEXT NOT NULL,
    notice_shown_on TEXT NOT NULL CHECK (date(notice_shown_on) IS notice_shown_on),
    last_visit_at TEXT,
    previous_visit_at TEXT
) STRICT;

CREATE TABLE contacts (
    person TEXT PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL
) STRICT;

CREATE TABLE throttles (
    key TEXT PRIMARY KEY,
    failures INTEGER NOT NULL CHECK (failures >= 0),
    first_at TEXT,
    last_at TEXT
) STRICT;

CREATE TABLE staff (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    role TEXT NOT NULL CHECK (role IN ('cse', 'employer')),
    matricule TEXT NOT NULL
) STRICT;

CREATE TABLE messages (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    person TEXT REFERENCES people (id) ON DELETE CASCADE,
    reply_to TEXT NOT NULL,
    subject TEXT NOT NULL CHECK (subject IN ('DOSSIER', 'OFFER', 'CANDIDATURE', 'OTHER')),
    body TEXT NOT NULL,
    left_at TEXT NOT NULL,
    answer TEXT NOT NULL,
    answered_at TEXT,
    closed_at TEXT
) STRICT;

CREATE INDEX messages_of_person ON messages (person);

-- Who, when, where, what, on what; never what it contained. It names people by their id, and outlives them.
CREATE TABLE audit (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('candidate', 'cse', 'employer', 'system')),
    actor TEXT NOT NULL,
    terminal TEXT NOT NULL,
    act TEXT NOT NULL,
    kind TEXT NOT NULL,
    thing TEXT NOT NULL
) STRICT;

CREATE INDEX audit_of_thing ON audit (thing);

CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
BEGIN
    SELECT raise(ABORT, 'audit is append-only');
END;

CREATE TRIGGER audit_is_not_erased BEFORE DELETE ON audit
BEGIN
    SELECT raise(ABORT, 'audit is append-only');
END;
