-- The candidatures. Their state is moved by their history alone: a fact inserted there moves it, nothing else does.

CREATE TABLE candidatures (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    reference TEXT NOT NULL UNIQUE,
    person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    dossier TEXT NOT NULL REFERENCES dossiers (id) ON DELETE CASCADE,
    offer TEXT NOT NULL REFERENCES offers (reference),
    snapshot TEXT NOT NULL CHECK (json_valid(snapshot)),
    token TEXT UNIQUE CHECK (token <> ''),
    state TEXT NOT NULL,
    last_event INTEGER NOT NULL,
    active INTEGER NOT NULL CHECK (active = (state IN ('FILED', 'UNDER_REVIEW', 'PROVISIONALLY_REJECTED',
        'AWAITING_FINAL_ANSWER', 'APPROVED', 'FORWARDED', 'LANDLORD_CONTACT', 'COMMISSION', 'AWARDED',
        'AWARDED_RANKED', 'AWARDED_CONDITIONALLY', 'ACCEPTED')))
) STRICT;

-- R13: one active candidature at a time, whatever raced.
CREATE UNIQUE INDEX candidatures_one_active ON candidatures (person) WHERE active = 1;
CREATE INDEX candidatures_of_person ON candidatures (person, seq);
CREATE INDEX candidatures_of_offer ON candidatures (offer);
CREATE INDEX candidatures_of_dossier ON candidatures (dossier);
CREATE INDEX candidatures_by_state ON candidatures (state);

CREATE TABLE candidature_events (
    candidature TEXT NOT NULL REFERENCES candidatures (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL CHECK (seq >= 1),
    before TEXT,
    fact TEXT NOT NULL,
    after TEXT NOT NULL,
    dated TEXT NOT NULL CHECK (date(dated) IS dated),
    entered_at TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('candidate', 'cse', 'employer', 'system')),
    actor TEXT NOT NULL,
    corrects INTEGER,
    details TEXT NOT NULL CHECK (json_valid(details)),
    PRIMARY KEY (candidature, seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER candidatures_begin_filed BEFORE INSERT ON candidatures
WHEN NEW.state <> 'FILED' OR NEW.last_event <> 0
BEGIN
    SELECT raise(ABORT, 'a candidature begins filed');
END;

CREATE TRIGGER candidature_events_follow BEFORE INSERT ON candidature_events
BEGIN
    SELECT raise(ABORT, 'a fact follows the last one')
    FROM candidatures
    WHERE id = NEW.candidature AND (
        NEW.seq <> last_event + 1
        OR (NEW.seq = 1 AND (NEW.before IS NOT NULL OR NEW.after <> 'FILED'))
        OR (NEW.seq > 1 AND NEW.before IS NOT state)
    );
    -- R14: as long as the file has not gone to the landlord.
    SELECT raise(ABORT, 'cancelled too late')
    WHERE NEW.after = 'CANCELLED' AND NEW.before NOT IN
        ('FILED', 'UNDER_REVIEW', 'PROVISIONALLY_REJECTED', 'AWAITING_FINAL_ANSWER', 'APPROVED');
    SELECT raise(ABORT, 'an ended candidature is only corrected')
    FROM candidatures
    WHERE id = NEW.candidature AND active = 0 AND NEW.corrects IS NULL;
    -- What the person ended themselves is no entry error.
    SELECT raise(ABORT, 'not the staff''s to correct')
    FROM candidatures JOIN candidature_events AS fact ON fact.candidature = candidatures.id
    WHERE candidatures.id = NEW.candidature AND active = 0
        AND fact.seq = NEW.corrects AND fact.role = 'candidate';
    SELECT raise(ABORT, 'a correction undoes a fact that stands')
    WHERE NEW.corrects IS NOT NULL AND (
        EXISTS (
            SELECT 1 FROM candidature_events
            WHERE candidature = NEW.candidature AND corrects = NEW.corrects
        )
        OR NOT EXISTS (
            SELECT 1 FROM candidature_events
            WHERE candidature = NEW.candidature AND seq = NEW.corrects AND corrects IS NULL AND before = NEW.after
        )
    );
END;

CREATE TRIGGER candidature_events_move AFTER INSERT ON candidature_events
BEGIN
    UPDATE candidatures
    SET state = NEW.after,
        last_event = NEW.seq,
        active = NEW.after IN ('FILED', 'UNDER_REVIEW', 'PROVISIONALLY_REJECTED', 'AWAITING_FINAL_ANSWER',
            'APPROVED', 'FORWARDED', 'LANDLORD_CONTACT', 'COMMISSION', 'AWARDED', 'AWARDED_RANKED',
            'AWARDED_CONDITIONALLY', 'ACCEPTED')
    WHERE id = NEW.candidature;
END;

CREATE TRIGGER candidatures_moved_by_history BEFORE UPDATE ON candidatures
WHEN NEW.seq <> OLD.seq OR NEW.id <> OLD.id OR NEW.reference <> OLD.reference OR NEW.person <> OLD.person
    OR NEW.dossier <> OLD.dossier OR NEW.offer <> OLD.offer OR NEW.snapshot <> OLD.snapshot
    OR NEW.token IS NOT OLD.token OR NEW.last_event <> OLD.last_event + 1
    OR NOT EXISTS (
        SELECT 1 FROM candidature_events
        WHERE candidature = OLD.id AND seq = NEW.last_event AND after = NEW.state
    )
BEGIN
    SELECT raise(ABORT, 'only a fact moves a candidature');
END;

-- Erased only with the person, or with the dossier once its time has come.
CREATE TRIGGER candidatures_are_not_erased BEFORE DELETE ON candidatures
WHEN EXISTS (SELECT 1 FROM people WHERE id = OLD.person) AND EXISTS (SELECT 1 FROM dossiers WHERE id = OLD.dossier)
BEGIN
    SELECT raise(ABORT, 'history is append-only');
END;

CREATE TRIGGER candidature_events_are_not_changed BEFORE UPDATE ON candidature_events
BEGIN
    SELECT raise(ABORT, 'history is append-only');
END;

CREATE TRIGGER candidature_events_are_not_erased BEFORE DELETE ON candidature_events
WHEN EXISTS (SELECT 1 FROM candidatures WHERE id = OLD.candidature)
BEGIN
    SELECT raise(ABORT, 'history is append-only');
END;
