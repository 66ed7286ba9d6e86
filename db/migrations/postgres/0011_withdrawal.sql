CREATE TABLE "withdrawals" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"submission_id" text COLLATE "C" NOT NULL,
	"contribution_id" text COLLATE "C",
	"channel" text COLLATE "C",
	"received_on" text COLLATE "C" NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"recorded_by" text COLLATE "C",
	CONSTRAINT "withdrawals_channel" CHECK ("withdrawals"."channel" in ('form', 'email', 'letter', 'phone', 'conversation', 'meeting', 'body_report')),
	CONSTRAINT "withdrawals_recorded" CHECK (("withdrawals"."channel" is null) = ("withdrawals"."recorded_by" is null))
);
--> statement-breakpoint
ALTER TABLE "contributions" DROP CONSTRAINT "contributions_stage";--> statement-breakpoint
ALTER TABLE "worklist" DROP CONSTRAINT "worklist_stands";--> statement-breakpoint
ALTER TABLE "submissions" DROP CONSTRAINT "submissions_status";--> statement-breakpoint
ALTER TABLE "contributions" ADD COLUMN "withdrawn_at" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "withdrawals" ADD CONSTRAINT "withdrawals_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "withdrawals_submission" ON "withdrawals" USING btree ("submission_id","at");--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_withdrawn" CHECK (case when "contributions"."withdrawn_at" is null then "contributions"."stage" <> 'withdrawn' else "contributions"."stage" in ('withdrawn', 'answered') end);--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_stage" CHECK ("contributions"."stage" in ('received', 'being_assessed', 'response_being_prepared', 'answered', 'withdrawn'));--> statement-breakpoint
ALTER TABLE "worklist" ADD CONSTRAINT "worklist_stands" CHECK ("worklist"."state" in ('received', 'at_owner', 'advised', 'response_being_prepared', 'answered', 'withdrawn'));--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_status" CHECK ("submissions"."status" in ('received', 'split', 'spam', 'nothing_to_answer', 'withdrawn'));
--> statement-breakpoint
DROP TRIGGER submissions_moves ON submissions;
--> statement-breakpoint
CREATE TRIGGER submissions_moves BEFORE UPDATE OF status ON submissions FOR EACH ROW
WHEN (OLD.status <> NEW.status AND OLD.status || ' > ' || NEW.status NOT IN (
  'received > split', 'received > spam', 'received > nothing_to_answer', 'received > withdrawn',
  'split > received', 'split > spam',
  'spam > received', 'spam > split', 'spam > withdrawn',
  'nothing_to_answer > received', 'nothing_to_answer > withdrawn'))
EXECUTE FUNCTION refuse_move();
--> statement-breakpoint
DROP TRIGGER contributions_moves ON contributions;
--> statement-breakpoint
CREATE TRIGGER contributions_moves BEFORE UPDATE OF stage ON contributions FOR EACH ROW
WHEN (OLD.stage <> NEW.stage AND OLD.stage || ' > ' || NEW.stage NOT IN (
  'received > being_assessed', 'received > response_being_prepared', 'received > withdrawn',
  'being_assessed > received', 'being_assessed > response_being_prepared', 'being_assessed > withdrawn',
  'response_being_prepared > being_assessed', 'response_being_prepared > received', 'response_being_prepared > answered',
  'response_being_prepared > withdrawn'))
EXECUTE FUNCTION refuse_move();
