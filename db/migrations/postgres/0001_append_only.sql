-- The event log and what people wrote are append-only: the database refuses a change, whoever asks (rule 2).
INSERT INTO event_head (id, seq, hash) VALUES ('head', 0, '0000000000000000000000000000000000000000000000000000000000000000');
--> statement-breakpoint
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% are append-only', TG_TABLE_NAME; END $$;
--> statement-breakpoint
CREATE TRIGGER events_append_only BEFORE UPDATE OR DELETE ON events FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER submission_texts_append_only BEFORE UPDATE OR DELETE ON submission_texts FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER response_versions_append_only BEFORE UPDATE OR DELETE ON response_versions FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER status_updates_no_update BEFORE UPDATE ON status_updates FOR EACH ROW EXECUTE FUNCTION refuse_change();
