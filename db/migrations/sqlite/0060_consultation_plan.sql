ALTER TABLE `consultations` ADD `plan_id` text REFERENCES plans(id);
--> statement-breakpoint
-- Names of whoever is erased are taken out of what an owner reported: its words get bars, a link whose address names somebody goes, and
-- nothing else changes (a letter beyond the basic plane gives way to two).
DROP TRIGGER status_updates_no_update;
--> statement-breakpoint
CREATE TRIGGER status_updates_no_update BEFORE UPDATE ON status_updates
WHEN NOT (
  NEW.id = OLD.id AND NEW.commitment_id = OLD.commitment_id AND NEW.body_id = OLD.body_id AND NEW.state = OLD.state
  AND NEW.main_language = OLD.main_language AND NEW.reported_on = OLD.reported_on
  AND NEW.next_expected_on IS OLD.next_expected_on AND NEW.recorded_at = OLD.recorded_at AND NEW.recorded_by = OLD.recorded_by
  AND (NEW.text = OLD.text OR (instr(NEW.text, '▇') > 0 AND length(NEW.text) <= 2 * length(OLD.text)))
  AND (NEW.figures = OLD.figures OR (instr(NEW.figures, '▇') > 0 AND length(NEW.figures) <= 2 * length(OLD.figures)
    AND json_array_length(NEW.figures) = json_array_length(OLD.figures)))
  AND (NEW.links = OLD.links OR json_array_length(NEW.links) < json_array_length(OLD.links)
    OR (instr(NEW.links, '▇') > 0 AND length(NEW.links) <= 2 * length(OLD.links)
      AND json_array_length(NEW.links) = json_array_length(OLD.links))))
BEGIN SELECT RAISE(ABORT, 'status updates are never changed'); END;
