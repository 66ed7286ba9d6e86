CREATE TABLE "withheld_repeats" (
	"response_id" text COLLATE "C" NOT NULL,
	"contribution_id" text COLLATE "C" NOT NULL,
	"found_at" text COLLATE "C" NOT NULL,
	"looked_at" text COLLATE "C",
	"looked_by" text COLLATE "C",
	CONSTRAINT "withheld_repeats_response_id_contribution_id_pk" PRIMARY KEY("response_id","contribution_id"),
	CONSTRAINT "withheld_repeats_looked" CHECK (("withheld_repeats"."looked_at" is null) = ("withheld_repeats"."looked_by" is null))
);
--> statement-breakpoint
ALTER TABLE "withheld_repeats" ADD CONSTRAINT "withheld_repeats_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withheld_repeats" ADD CONSTRAINT "withheld_repeats_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withheld_repeats" ADD CONSTRAINT "withheld_repeats_looked_by_persons_id_fk" FOREIGN KEY ("looked_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "withheld_repeats_waiting" ON "withheld_repeats" USING btree ("response_id") WHERE looked_at is null;