CREATE TABLE "outcome_reviews" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"consultation_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"verdict" text COLLATE "C" NOT NULL,
	"comment" text COLLATE "C" NOT NULL,
	"digest" text COLLATE "C" NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	CONSTRAINT "outcome_reviews_verdict" CHECK ("outcome_reviews"."verdict" in ('approved', 'returned')),
	CONSTRAINT "outcome_reviews_returned" CHECK ("outcome_reviews"."verdict" <> 'returned' or length(trim("outcome_reviews"."comment")) > 0)
);
--> statement-breakpoint
ALTER TABLE "outcome_reviews" ADD CONSTRAINT "outcome_reviews_consultation_id_outcomes_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."outcomes"("consultation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_reviews" ADD CONSTRAINT "outcome_reviews_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outcome_reviews_outcome" ON "outcome_reviews" USING btree ("consultation_id","at");