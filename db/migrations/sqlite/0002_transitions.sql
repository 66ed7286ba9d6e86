-- A stage or status moves only as the table of its machine in app/domain says; a test walks all pairs and holds the two alike.
CREATE TRIGGER consultations_moves BEFORE UPDATE OF status ON consultations
WHEN OLD.status <> NEW.status AND OLD.status || ' > ' || NEW.status NOT IN (
  'draft > announced', 'draft > cancelled',
  'announced > closed', 'announced > cancelled')
BEGIN SELECT RAISE(ABORT, 'no such move of consultations'); END;
--> statement-breakpoint
CREATE TRIGGER outcomes_moves BEFORE UPDATE OF status ON outcomes
WHEN OLD.status <> NEW.status AND OLD.status || ' > ' || NEW.status NOT IN (
  'draft > in_review',
  'in_review > draft', 'in_review > published')
BEGIN SELECT RAISE(ABORT, 'no such move of outcomes'); END;
--> statement-breakpoint
CREATE TRIGGER submissions_moves BEFORE UPDATE OF status ON submissions
WHEN OLD.status <> NEW.status AND OLD.status || ' > ' || NEW.status NOT IN (
  'received > split', 'received > spam', 'received > nothing_to_answer',
  'split > received',
  'spam > received',
  'nothing_to_answer > received')
BEGIN SELECT RAISE(ABORT, 'no such move of submissions'); END;
--> statement-breakpoint
CREATE TRIGGER contributions_moves BEFORE UPDATE OF stage ON contributions
WHEN OLD.stage <> NEW.stage AND OLD.stage || ' > ' || NEW.stage NOT IN (
  'received > being_assessed', 'received > response_being_prepared',
  'being_assessed > received', 'being_assessed > response_being_prepared',
  'response_being_prepared > being_assessed', 'response_being_prepared > received', 'response_being_prepared > answered')
BEGIN SELECT RAISE(ABORT, 'no such move of contributions'); END;
--> statement-breakpoint
CREATE TRIGGER responses_moves BEFORE UPDATE OF status ON responses
WHEN OLD.status <> NEW.status AND OLD.status || ' > ' || NEW.status NOT IN (
  'draft > in_review', 'draft > discarded',
  'in_review > draft', 'in_review > approved', 'in_review > discarded',
  'approved > draft', 'approved > published', 'approved > discarded')
BEGIN SELECT RAISE(ABORT, 'no such move of responses'); END;
