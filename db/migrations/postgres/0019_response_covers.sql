CREATE TABLE "response_covers" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"response_id" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"part" text COLLATE "C" NOT NULL,
	"sentence_for" text COLLATE "C",
	"start_offset" integer NOT NULL,
	"end_offset" integer NOT NULL,
	"contribution_id" text COLLATE "C",
	"ground" jsonb NOT NULL,
	"made_at" text COLLATE "C" NOT NULL,
	"made_by" text COLLATE "C",
	"kept_at" text COLLATE "C",
	"kept_by" text COLLATE "C",
	"lifted_at" text COLLATE "C",
	"lifted_by" text COLLATE "C",
	"ended_at" text COLLATE "C",
	CONSTRAINT "response_covers_part" CHECK ("response_covers"."part" in ('title', 'reason', 'destination', 'promise', 'note', 'retraction', 'sentence')),
	CONSTRAINT "response_covers_offsets" CHECK ("response_covers"."start_offset" >= 0 and "response_covers"."end_offset" > "response_covers"."start_offset"),
	CONSTRAINT "response_covers_sentence" CHECK (("response_covers"."part" = 'sentence') = ("response_covers"."sentence_for" is not null)),
	CONSTRAINT "response_covers_made" CHECK (("response_covers"."contribution_id" is null) = ("response_covers"."made_by" is not null)),
	CONSTRAINT "response_covers_kept" CHECK (("response_covers"."kept_at" is null) = ("response_covers"."kept_by" is null)),
	CONSTRAINT "response_covers_lifted" CHECK (("response_covers"."lifted_at" is null) = ("response_covers"."lifted_by" is null) and ("response_covers"."lifted_at" is null or "response_covers"."kept_at" is null))
);
--> statement-breakpoint
DROP INDEX "published_ended_answers_response";--> statement-breakpoint
ALTER TABLE "published_ended_answers" ADD COLUMN "ref" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "response_covers" ADD CONSTRAINT "response_covers_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_covers" ADD CONSTRAINT "response_covers_sentence_for_contributions_id_fk" FOREIGN KEY ("sentence_for") REFERENCES "public"."contributions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_covers" ADD CONSTRAINT "response_covers_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "response_covers_response" ON "response_covers" USING btree ("response_id","version");--> statement-breakpoint
CREATE INDEX "response_covers_contribution" ON "response_covers" USING btree ("contribution_id");--> statement-breakpoint
CREATE INDEX "response_covers_waiting" ON "response_covers" USING btree ("response_id") WHERE kept_at is null and lifted_at is null and ended_at is null;--> statement-breakpoint
CREATE INDEX "published_ended_answers_response" ON "published_ended_answers" USING btree ("response_number","ref","version");--> statement-breakpoint
UPDATE "published_ended_answers" SET "ref" = coalesce((SELECT "ref" FROM "published_contributions" WHERE "id" = "contribution_id"), '');