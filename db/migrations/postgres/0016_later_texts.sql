CREATE TABLE "text_touches" (
	"text_id" text COLLATE "C" NOT NULL,
	"contribution_id" text COLLATE "C" NOT NULL,
	"looked_at" text COLLATE "C",
	"looked_by" text COLLATE "C",
	CONSTRAINT "text_touches_text_id_contribution_id_pk" PRIMARY KEY("text_id","contribution_id"),
	CONSTRAINT "text_touches_looked" CHECK (("text_touches"."looked_at" is null) = ("text_touches"."looked_by" is null))
);
--> statement-breakpoint
CREATE TABLE "later_texts" (
	"text_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"submission_id" text COLLATE "C" NOT NULL,
	"corrects_id" text COLLATE "C",
	"channel" text COLLATE "C",
	"received_on" text COLLATE "C" NOT NULL,
	"late" boolean NOT NULL,
	"idempotency_key" text COLLATE "C",
	"placed_at" text COLLATE "C",
	"placed_by" text COLLATE "C",
	CONSTRAINT "later_texts_idempotency_key_unique" UNIQUE("idempotency_key"),
	CONSTRAINT "later_texts_channel" CHECK ("later_texts"."channel" in ('form', 'email', 'letter', 'phone', 'conversation', 'meeting', 'body_report'))
);
--> statement-breakpoint
ALTER TABLE "submission_texts" DROP CONSTRAINT "submission_texts_kind";--> statement-breakpoint
ALTER TABLE "text_touches" ADD CONSTRAINT "text_touches_text_id_submission_texts_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."submission_texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_touches" ADD CONSTRAINT "text_touches_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_touches" ADD CONSTRAINT "text_touches_looked_by_persons_id_fk" FOREIGN KEY ("looked_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "later_texts" ADD CONSTRAINT "later_texts_text_id_submission_texts_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."submission_texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "later_texts" ADD CONSTRAINT "later_texts_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "later_texts" ADD CONSTRAINT "later_texts_corrects_id_submission_texts_id_fk" FOREIGN KEY ("corrects_id") REFERENCES "public"."submission_texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "text_touches_waiting" ON "text_touches" USING btree ("contribution_id") WHERE looked_at is null;--> statement-breakpoint
CREATE INDEX "later_texts_submission" ON "later_texts" USING btree ("submission_id");--> statement-breakpoint
CREATE INDEX "later_texts_waiting" ON "later_texts" USING btree ("text_id") WHERE placed_at is null;--> statement-breakpoint
ALTER TABLE "submission_texts" ADD CONSTRAINT "submission_texts_kind" CHECK ("submission_texts"."kind" in ('original', 'transcript', 'addition', 'correction'));