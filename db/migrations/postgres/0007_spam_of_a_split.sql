ALTER TABLE "submissions" DROP CONSTRAINT "submissions_split";--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_split" CHECK ("submissions"."status" = 'spam' or ("submissions"."status" = 'split') = ("submissions"."split_at" is not null));
--> statement-breakpoint
DROP TRIGGER submissions_moves ON submissions;
--> statement-breakpoint
CREATE TRIGGER submissions_moves BEFORE UPDATE OF status ON submissions FOR EACH ROW
WHEN (OLD.status <> NEW.status AND OLD.status || ' > ' || NEW.status NOT IN (
  'received > split', 'received > spam', 'received > nothing_to_answer',
  'split > received', 'split > spam',
  'spam > received', 'spam > split',
  'nothing_to_answer > received'))
EXECUTE FUNCTION refuse_move();
