CREATE TABLE "erasure_submissions" (
	"erasure_id" text COLLATE "C" NOT NULL,
	"submission_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "erasure_submissions_erasure_id_submission_id_pk" PRIMARY KEY("erasure_id","submission_id")
);
--> statement-breakpoint
CREATE TABLE "erasures" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"scope" text COLLATE "C" NOT NULL,
	"ground" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C",
	"asked_at" text COLLATE "C" NOT NULL,
	"asked_by" text COLLATE "C",
	"verdict" text COLLATE "C",
	"comment" text COLLATE "C" DEFAULT '' NOT NULL,
	"decided_at" text COLLATE "C",
	"decided_by" text COLLATE "C",
	"done_at" text COLLATE "C",
	"settled_at" text COLLATE "C",
	CONSTRAINT "erasures_scope" CHECK ("erasures"."scope" in ('contact', 'identity', 'words', 'staff')),
	CONSTRAINT "erasures_ground" CHECK ("erasures"."ground" in ('not_needed', 'consent_withdrawn', 'objection', 'unlawful', 'legal_duty', 'period_passed')),
	CONSTRAINT "erasures_verdict" CHECK ("erasures"."verdict" in ('approved', 'returned')),
	CONSTRAINT "erasures_staff" CHECK (("erasures"."scope" = 'staff') = ("erasures"."person_id" is not null)),
	CONSTRAINT "erasures_decided" CHECK (("erasures"."verdict" is null) = ("erasures"."decided_at" is null) and ("erasures"."verdict" is null) = ("erasures"."decided_by" is null)),
	CONSTRAINT "erasures_two" CHECK ("erasures"."done_at" is null or "erasures"."asked_by" is null or ("erasures"."verdict" = 'approved' and "erasures"."decided_by" <> "erasures"."asked_by")),
	CONSTRAINT "erasures_settled" CHECK ("erasures"."settled_at" is null or "erasures"."done_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "attachments" ADD COLUMN "erased_at" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "submission_texts" ADD COLUMN "erased_at" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "erasure_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "erasure_submissions" ADD CONSTRAINT "erasure_submissions_erasure_id_erasures_id_fk" FOREIGN KEY ("erasure_id") REFERENCES "public"."erasures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasure_submissions" ADD CONSTRAINT "erasure_submissions_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "erasure_submissions_submission" ON "erasure_submissions" USING btree ("submission_id");--> statement-breakpoint
CREATE INDEX "erasures_waiting" ON "erasures" USING btree ("asked_at") WHERE verdict is null and done_at is null;--> statement-breakpoint
CREATE INDEX "erasures_unsettled" ON "erasures" USING btree ("done_at") WHERE done_at is not null and settled_at is null;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_erasure_id_erasures_id_fk" FOREIGN KEY ("erasure_id") REFERENCES "public"."erasures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- One thing may change a text: an erasure that was carried out for its submission, which takes words and salt and leaves the rest.
CREATE FUNCTION refuse_unless_erased() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF NEW.salt = '' AND NEW.id = OLD.id AND NEW.submission_id = OLD.submission_id AND NEW.kind = OLD.kind
    AND NEW.number = OLD.number AND NEW.language = OLD.language AND NEW.attachment_id IS NOT DISTINCT FROM OLD.attachment_id
    AND NEW.created_at = OLD.created_at AND NEW.created_by IS NOT DISTINCT FROM OLD.created_by AND NEW.digest = OLD.digest
    AND EXISTS (SELECT 1 FROM submissions JOIN erasures ON erasures.id = submissions.erasure_id
      WHERE submissions.id = OLD.submission_id AND erasures.done_at = NEW.erased_at)
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION '% are append-only', TG_TABLE_NAME;
END $$;
--> statement-breakpoint
DROP TRIGGER submission_texts_append_only ON submission_texts;
--> statement-breakpoint
CREATE TRIGGER submission_texts_append_only BEFORE DELETE ON submission_texts FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER submission_texts_no_update BEFORE UPDATE ON submission_texts FOR EACH ROW EXECUTE FUNCTION refuse_unless_erased();
