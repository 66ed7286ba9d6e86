ALTER TABLE "consultations" ADD COLUMN "plan_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
-- Names of whoever is erased are taken out of what an owner reported: its words get bars, a link whose address names somebody goes, and
-- nothing else changes (a letter beyond the basic plane gives way to two).
CREATE FUNCTION refuse_unless_report_barred() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF NEW.id = OLD.id AND NEW.commitment_id = OLD.commitment_id AND NEW.body_id = OLD.body_id AND NEW.state = OLD.state
    AND NEW.main_language = OLD.main_language AND NEW.reported_on = OLD.reported_on
    AND NEW.next_expected_on IS NOT DISTINCT FROM OLD.next_expected_on
    AND NEW.recorded_at = OLD.recorded_at AND NEW.recorded_by = OLD.recorded_by
    AND (NEW.text = OLD.text
      OR (strpos(NEW.text::text, '▇') > 0 AND length(NEW.text::text) <= 2 * length(OLD.text::text)))
    AND (NEW.figures = OLD.figures
      OR (strpos(NEW.figures::text, '▇') > 0 AND length(NEW.figures::text) <= 2 * length(OLD.figures::text)
        AND jsonb_array_length(NEW.figures) = jsonb_array_length(OLD.figures)))
    AND (NEW.links = OLD.links OR jsonb_array_length(NEW.links) < jsonb_array_length(OLD.links)
      OR (strpos(NEW.links::text, '▇') > 0 AND length(NEW.links::text) <= 2 * length(OLD.links::text)
        AND jsonb_array_length(NEW.links) = jsonb_array_length(OLD.links)))
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION '% are append-only', TG_TABLE_NAME;
END $$;
--> statement-breakpoint
DROP TRIGGER status_updates_no_update ON status_updates;
--> statement-breakpoint
CREATE TRIGGER status_updates_no_update BEFORE UPDATE ON status_updates FOR EACH ROW EXECUTE FUNCTION refuse_unless_report_barred();
