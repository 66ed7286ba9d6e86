CREATE TABLE "redactions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"text_id" text COLLATE "C" NOT NULL,
	"start_offset" integer NOT NULL,
	"end_offset" integer NOT NULL,
	"statute" text COLLATE "C" NOT NULL,
	"section" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"created_by" text COLLATE "C" NOT NULL,
	"removed_at" text COLLATE "C",
	"removed_by" text COLLATE "C",
	"version" integer NOT NULL,
	CONSTRAINT "redactions_offsets" CHECK ("redactions"."start_offset" >= 0 and "redactions"."end_offset" > "redactions"."start_offset"),
	CONSTRAINT "redactions_ground" CHECK (length(trim("redactions"."statute")) > 0 and length(trim("redactions"."section")) > 0 and length(trim("redactions"."reason")) > 0),
	CONSTRAINT "redactions_removed" CHECK (("redactions"."removed_at" is null) = ("redactions"."removed_by" is null))
);
--> statement-breakpoint
ALTER TABLE "redactions" ADD CONSTRAINT "redactions_text_id_submission_texts_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."submission_texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "redactions_text" ON "redactions" USING btree ("text_id","start_offset");