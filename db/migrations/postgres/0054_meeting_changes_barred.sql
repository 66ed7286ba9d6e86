-- Names of whoever is erased are taken out of what was told of a meeting: its words get bars, and nothing else changes (a letter beyond
-- the basic plane gives way to two).
CREATE FUNCTION refuse_unless_barred() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF NEW.id = OLD.id AND NEW.meeting_id = OLD.meeting_id AND NEW.kind = OLD.kind AND NEW.sequence = OLD.sequence AND NEW.at = OLD.at
    AND (NEW.reason = OLD.reason
      OR (strpos(NEW.reason::text, '▇') > 0 AND length(NEW.reason::text) <= 2 * length(OLD.reason::text)))
    AND (NEW.before = OLD.before
      OR (strpos(NEW.before ->> 'place', '▇') > 0 AND length(NEW.before::text) <= 2 * length(OLD.before::text)
        AND NEW.before - 'place' = OLD.before - 'place'))
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION '% are append-only', TG_TABLE_NAME;
END $$;
--> statement-breakpoint
DROP TRIGGER meeting_changes_no_update ON meeting_changes;
--> statement-breakpoint
CREATE TRIGGER meeting_changes_no_update BEFORE UPDATE ON meeting_changes FOR EACH ROW EXECUTE FUNCTION refuse_unless_barred();
