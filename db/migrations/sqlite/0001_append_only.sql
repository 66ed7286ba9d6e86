-- The event log and what people wrote are append-only: the database refuses a change, whoever asks (rule 2).
INSERT INTO event_head (id, seq, hash) VALUES ('head', 0, '0000000000000000000000000000000000000000000000000000000000000000');
--> statement-breakpoint
CREATE TRIGGER events_no_update BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER events_no_delete BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER submission_texts_no_update BEFORE UPDATE ON submission_texts BEGIN SELECT RAISE(ABORT, 'texts are immutable'); END;
--> statement-breakpoint
CREATE TRIGGER submission_texts_no_delete BEFORE DELETE ON submission_texts BEGIN SELECT RAISE(ABORT, 'texts are immutable'); END;
--> statement-breakpoint
CREATE TRIGGER response_versions_no_update BEFORE UPDATE ON response_versions BEGIN SELECT RAISE(ABORT, 'published versions are immutable'); END;
--> statement-breakpoint
CREATE TRIGGER response_versions_no_delete BEFORE DELETE ON response_versions BEGIN SELECT RAISE(ABORT, 'published versions are immutable'); END;
--> statement-breakpoint
CREATE TRIGGER status_updates_no_update BEFORE UPDATE ON status_updates BEGIN SELECT RAISE(ABORT, 'status updates are never changed'); END;
