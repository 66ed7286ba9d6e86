-- Names of whoever is erased are taken out of what was told of a meeting: its words get bars, and nothing else changes (a letter beyond
-- the basic plane gives way to two).
DROP TRIGGER meeting_changes_no_update;
--> statement-breakpoint
CREATE TRIGGER meeting_changes_no_update BEFORE UPDATE ON meeting_changes
WHEN NOT (
  NEW.id = OLD.id AND NEW.meeting_id = OLD.meeting_id AND NEW.kind = OLD.kind AND NEW.sequence = OLD.sequence AND NEW.at = OLD.at
  AND (NEW.reason = OLD.reason OR (instr(NEW.reason, '▇') > 0 AND length(NEW.reason) <= 2 * length(OLD.reason)))
  AND (NEW.before = OLD.before
    OR (instr(json_extract(NEW.before, '$.place'), '▇') > 0 AND length(NEW.before) <= 2 * length(OLD.before)
      AND json_remove(NEW.before, '$.place') = json_remove(OLD.before, '$.place'))))
BEGIN SELECT RAISE(ABORT, 'what was told of a meeting is append-only'); END;
