CREATE TABLE "evaluation_answers" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"meeting_id" text COLLATE "C" NOT NULL,
	"is_new" boolean NOT NULL,
	"replies" jsonb NOT NULL,
	"answered_on" text COLLATE "C" NOT NULL,
	CONSTRAINT "evaluation_answers_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "evaluations" (
	"meeting_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"questions" jsonb NOT NULL,
	"asked_at" text COLLATE "C",
	"takes" jsonb NOT NULL,
	"published" jsonb NOT NULL,
	"published_at" text COLLATE "C",
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "published_records" (
	"slug" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"data" jsonb NOT NULL,
	CONSTRAINT "published_records_slug_version_pk" PRIMARY KEY("slug","version")
);
--> statement-breakpoint
CREATE TABLE "record_link_checks" (
	"meeting_id" text COLLATE "C" NOT NULL,
	"url" text COLLATE "C" NOT NULL,
	"outcome" text COLLATE "C" NOT NULL,
	"detail" text COLLATE "C" NOT NULL,
	"moved_to" text COLLATE "C",
	"checked_at" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	CONSTRAINT "record_link_checks_meeting_id_url_pk" PRIMARY KEY("meeting_id","url"),
	CONSTRAINT "record_link_checks_outcome" CHECK ("record_link_checks"."outcome" in ('answers', 'moved', 'dead', 'refused'))
);
--> statement-breakpoint
CREATE TABLE "record_sections" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"meeting_id" text COLLATE "C" NOT NULL,
	"position" integer NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"title" jsonb NOT NULL,
	"body" jsonb NOT NULL,
	"facts" jsonb NOT NULL,
	"agenda_item_id" text COLLATE "C",
	"version" integer NOT NULL,
	CONSTRAINT "record_sections_kind" CHECK ("record_sections"."kind" in ('invited', 'attendance', 'item', 'commitments', 'efforts', 'text', 'next'))
);
--> statement-breakpoint
CREATE TABLE "record_versions" (
	"meeting_id" text COLLATE "C" NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"note" jsonb NOT NULL,
	"published_at" text COLLATE "C" NOT NULL,
	"published_by" text COLLATE "C",
	CONSTRAINT "record_versions_meeting_id_number_pk" PRIMARY KEY("meeting_id","number")
);
--> statement-breakpoint
CREATE TABLE "records" (
	"meeting_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"compiled_by" jsonb NOT NULL,
	"links" jsonb NOT NULL,
	"drafted_at" text COLLATE "C" NOT NULL,
	"drafted_by" text COLLATE "C",
	"version" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "recorded_at" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "evaluation_answers" ADD CONSTRAINT "evaluation_answers_meeting_id_evaluations_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."evaluations"("meeting_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluations" ADD CONSTRAINT "evaluations_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_link_checks" ADD CONSTRAINT "record_link_checks_meeting_id_records_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."records"("meeting_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_sections" ADD CONSTRAINT "record_sections_meeting_id_records_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."records"("meeting_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_versions" ADD CONSTRAINT "record_versions_meeting_id_records_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."records"("meeting_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "records" ADD CONSTRAINT "records_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evaluation_answers_meeting" ON "evaluation_answers" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "record_sections_record" ON "record_sections" USING btree ("meeting_id","position");