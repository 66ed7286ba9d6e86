CREATE TABLE "published_ended_answers" (
	"contribution_id" text COLLATE "C" NOT NULL,
	"response_number" integer NOT NULL,
	"version" integer NOT NULL,
	"answered_on" text COLLATE "C" NOT NULL,
	"ended_on" text COLLATE "C" NOT NULL,
	CONSTRAINT "published_ended_answers_contribution_id_response_number_version_pk" PRIMARY KEY("contribution_id","response_number","version")
);
--> statement-breakpoint
CREATE TABLE "published_response_versions" (
	"number" integer NOT NULL,
	"version" integer NOT NULL,
	"data" jsonb NOT NULL,
	CONSTRAINT "published_response_versions_number_version_pk" PRIMARY KEY("number","version")
);
--> statement-breakpoint
ALTER TABLE "contributions" DROP CONSTRAINT "contributions_assessed";--> statement-breakpoint
ALTER TABLE "worklist" DROP CONSTRAINT "worklist_stands";--> statement-breakpoint
ALTER TABLE "responses" DROP CONSTRAINT "responses_status";--> statement-breakpoint
ALTER TABLE "responses" DROP CONSTRAINT "responses_published";--> statement-breakpoint
ALTER TABLE "responses" DROP CONSTRAINT "responses_approved";--> statement-breakpoint
DROP INDEX "fan_outs_subject";--> statement-breakpoint
ALTER TABLE "contributions" ADD COLUMN "reopened_at" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "response_members" ADD COLUMN "public_sentence" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "response_members" ADD COLUMN "first_version" integer;--> statement-breakpoint
ALTER TABLE "response_members" ADD COLUMN "leaving_at" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "response_members" ADD COLUMN "last_version" integer;--> statement-breakpoint
ALTER TABLE "response_versions" ADD COLUMN "kind" text COLLATE "C" DEFAULT 'first' NOT NULL;--> statement-breakpoint
ALTER TABLE "response_versions" ADD COLUMN "note" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "published_row" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "correction_kind" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "correction_note" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "retraction_reason" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "retraction_asked_by" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "retraction_asked_at" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "retracted_by" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "retracted_at" text COLLATE "C";--> statement-breakpoint
CREATE INDEX "published_ended_answers_response" ON "published_ended_answers" USING btree ("response_number","contribution_id");--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_retraction_asked_by_persons_id_fk" FOREIGN KEY ("retraction_asked_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_retracted_by_persons_id_fk" FOREIGN KEY ("retracted_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "response_members_ended_of" ON "response_members" USING btree ("contribution_id") WHERE last_version is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "fan_outs_subject" ON "fan_outs" USING btree ("subject_kind","subject_id","subject_version","template");--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_reopened" CHECK ("contributions"."reopened_at" is null or "contributions"."stage" <> 'answered');--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_assessed" CHECK ("contributions"."stage" <> 'being_assessed' or "contributions"."owner_body_id" is not null or "contributions"."reopened_at" is not null);--> statement-breakpoint
ALTER TABLE "worklist" ADD CONSTRAINT "worklist_stands" CHECK ("worklist"."state" in ('received', 'at_owner', 'advised', 'reopened', 'response_being_prepared', 'answered', 'withdrawn', 'set_aside'));--> statement-breakpoint
ALTER TABLE "response_members" ADD CONSTRAINT "response_members_leaving" CHECK ("response_members"."leaving_at" is null or ("response_members"."first_version" is not null and "response_members"."removed_at" is null));--> statement-breakpoint
ALTER TABLE "response_members" ADD CONSTRAINT "response_members_ended" CHECK (("response_members"."last_version" is not null) = ("response_members"."first_version" is not null and "response_members"."removed_at" is not null));--> statement-breakpoint
ALTER TABLE "response_versions" ADD CONSTRAINT "response_versions_kind" CHECK ("response_versions"."kind" in ('first', 'typing_error', 'substantive'));--> statement-breakpoint
ALTER TABLE "response_versions" ADD CONSTRAINT "response_versions_note" CHECK (("response_versions"."kind" = 'first') = ("response_versions"."version" = 1) and ("response_versions"."kind" = 'first') = ("response_versions"."note" is null));--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_correction" CHECK (("responses"."correction_kind" is not null) = ("responses"."published_version" > 0 and "responses"."status" in ('draft', 'in_review', 'approved'))
        and ("responses"."correction_kind" is null) = ("responses"."correction_note" is null));--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_retraction" CHECK (("responses"."status" = 'retracted') = ("responses"."retracted_at" is not null)
        and ("responses"."retracted_at" is null) = ("responses"."retracted_by" is null)
        and ("responses"."retraction_reason" is null) = ("responses"."retraction_asked_by" is null)
        and ("responses"."retraction_reason" is null) = ("responses"."retraction_asked_at" is null)
        and ("responses"."status" <> 'retracted' or length(trim("responses"."retraction_reason")) > 0)
        and ("responses"."retraction_reason" is null or "responses"."status" in ('published', 'retracted')));--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_status" CHECK ("responses"."status" in ('draft', 'in_review', 'approved', 'published', 'retracted', 'discarded'));--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_published" CHECK (("responses"."published_version" > 0) = ("responses"."published_at" is not null)
        and ("responses"."status" not in ('published', 'retracted') or "responses"."published_version" > 0)
        and ("responses"."status" <> 'discarded' or "responses"."published_version" = 0));--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_approved" CHECK ("responses"."status" not in ('approved', 'published', 'retracted') or ("responses"."approved_digest" is not null and "responses"."approved_by" is not null));
--> statement-breakpoint
-- What is published already is its first version.
UPDATE "responses" SET "published_row" = "version" WHERE "status" = 'published';
--> statement-breakpoint
UPDATE "response_members" SET "first_version" = 1, "public_sentence" = "own_sentence" WHERE "removed_at" IS NULL AND "response_id" IN (SELECT "id" FROM "responses" WHERE "status" = 'published');
--> statement-breakpoint
DROP TRIGGER contributions_moves ON contributions;
--> statement-breakpoint
CREATE TRIGGER contributions_moves BEFORE UPDATE OF stage ON contributions FOR EACH ROW
WHEN (OLD.stage <> NEW.stage AND OLD.stage || ' > ' || NEW.stage NOT IN (
  'received > being_assessed', 'received > response_being_prepared', 'received > withdrawn', 'received > set_aside',
  'being_assessed > received', 'being_assessed > response_being_prepared', 'being_assessed > withdrawn', 'being_assessed > set_aside',
  'response_being_prepared > being_assessed', 'response_being_prepared > received', 'response_being_prepared > answered', 'response_being_prepared > withdrawn', 'response_being_prepared > set_aside',
  'answered > being_assessed', 'answered > withdrawn',
  'set_aside > received', 'set_aside > being_assessed', 'set_aside > withdrawn'))
EXECUTE FUNCTION refuse_move();
--> statement-breakpoint
DROP TRIGGER responses_moves ON responses;
--> statement-breakpoint
CREATE TRIGGER responses_moves BEFORE UPDATE OF status ON responses FOR EACH ROW
WHEN (OLD.status <> NEW.status AND OLD.status || ' > ' || NEW.status NOT IN (
  'draft > in_review', 'draft > published', 'draft > discarded',
  'in_review > draft', 'in_review > approved', 'in_review > published', 'in_review > discarded',
  'approved > draft', 'approved > published', 'approved > discarded',
  'published > draft', 'published > retracted'))
EXECUTE FUNCTION refuse_move();
--> statement-breakpoint
-- The public shape of a response has changed: an empty search has the whole projection made anew at the next start.
DELETE FROM "search_documents";
