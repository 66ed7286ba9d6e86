CREATE TABLE "live_devices" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"key_digest" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	"called_as" text COLLATE "C",
	"registration_id" text COLLATE "C",
	"joined_at" text COLLATE "C" NOT NULL,
	"left_at" text COLLATE "C",
	CONSTRAINT "live_devices_key_digest_unique" UNIQUE("key_digest"),
	CONSTRAINT "live_devices_role" CHECK ("live_devices"."role" in ('scribe', 'participant'))
);
--> statement-breakpoint
CREATE TABLE "live_tables" (
	"group_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"meeting_id" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"scribe_code" text COLLATE "C" NOT NULL,
	"join_code" text COLLATE "C" NOT NULL,
	"question_id" text COLLATE "C",
	"submission_id" text COLLATE "C",
	"opened_at" text COLLATE "C" NOT NULL,
	"closed_at" text COLLATE "C",
	"version" integer NOT NULL,
	CONSTRAINT "live_tables_scribe_code_unique" UNIQUE("scribe_code"),
	CONSTRAINT "live_tables_join_code_unique" UNIQUE("join_code"),
	CONSTRAINT "live_tables_status" CHECK ("live_tables"."status" in ('open', 'reading_back', 'closed')),
	CONSTRAINT "live_tables_closed" CHECK (("live_tables"."status" = 'closed') = ("live_tables"."closed_at" is not null)),
	CONSTRAINT "live_tables_codes" CHECK ("live_tables"."scribe_code" <> "live_tables"."join_code")
);
--> statement-breakpoint
CREATE TABLE "note_objections" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"note_id" text COLLATE "C" NOT NULL,
	"device_id" text COLLATE "C" NOT NULL,
	"client_id" text COLLATE "C" NOT NULL,
	"number" integer NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	"made_at" text COLLATE "C" NOT NULL,
	"settled" text COLLATE "C",
	"settled_at" text COLLATE "C",
	CONSTRAINT "note_objections_settled" CHECK ("note_objections"."settled" in ('taken', 'kept_both', 'let_be')),
	CONSTRAINT "note_objections_settled_at" CHECK (("note_objections"."settled" is null) = ("note_objections"."settled_at" is null))
);
--> statement-breakpoint
CREATE TABLE "note_texts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"note_id" text COLLATE "C" NOT NULL,
	"number" integer NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	"device_id" text COLLATE "C" NOT NULL,
	"client_id" text COLLATE "C" NOT NULL,
	"written_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notes" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"device_id" text COLLATE "C" NOT NULL,
	"client_id" text COLLATE "C" NOT NULL,
	"number" integer NOT NULL,
	"question_id" text COLLATE "C",
	"voice" text COLLATE "C" NOT NULL,
	"voice_name" text COLLATE "C",
	"agreed_at" text COLLATE "C",
	"claimed_at" text COLLATE "C" NOT NULL,
	"received_at" text COLLATE "C" NOT NULL,
	"late" boolean NOT NULL,
	"confirmed_at" text COLLATE "C",
	"undone_at" text COLLATE "C",
	"taken_at" text COLLATE "C",
	"contribution_id" text COLLATE "C",
	"version" integer NOT NULL,
	CONSTRAINT "notes_voice" CHECK ("notes"."voice" in ('nobody', 'table', 'organisation', 'person')),
	CONSTRAINT "notes_named" CHECK (("notes"."voice" in ('organisation', 'person')) or ("notes"."voice_name" is null and "notes"."agreed_at" is null))
);
--> statement-breakpoint
ALTER TABLE "live_devices" ADD CONSTRAINT "live_devices_group_id_live_tables_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."live_tables"("group_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_devices" ADD CONSTRAINT "live_devices_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_tables" ADD CONSTRAINT "live_tables_group_id_meeting_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."meeting_groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_tables" ADD CONSTRAINT "live_tables_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_tables" ADD CONSTRAINT "live_tables_question_id_agenda_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."agenda_questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_tables" ADD CONSTRAINT "live_tables_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_objections" ADD CONSTRAINT "note_objections_note_id_notes_id_fk" FOREIGN KEY ("note_id") REFERENCES "public"."notes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_objections" ADD CONSTRAINT "note_objections_device_id_live_devices_id_fk" FOREIGN KEY ("device_id") REFERENCES "public"."live_devices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_texts" ADD CONSTRAINT "note_texts_note_id_notes_id_fk" FOREIGN KEY ("note_id") REFERENCES "public"."notes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_texts" ADD CONSTRAINT "note_texts_device_id_live_devices_id_fk" FOREIGN KEY ("device_id") REFERENCES "public"."live_devices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_group_id_live_tables_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."live_tables"("group_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_device_id_live_devices_id_fk" FOREIGN KEY ("device_id") REFERENCES "public"."live_devices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_question_id_agenda_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."agenda_questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "live_devices_table" ON "live_devices" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "live_tables_meeting" ON "live_tables" USING btree ("meeting_id");--> statement-breakpoint
CREATE UNIQUE INDEX "note_objections_once" ON "note_objections" USING btree ("device_id","client_id");--> statement-breakpoint
CREATE UNIQUE INDEX "note_objections_number" ON "note_objections" USING btree ("note_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "note_texts_number" ON "note_texts" USING btree ("note_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "note_texts_once" ON "note_texts" USING btree ("device_id","client_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notes_once" ON "notes" USING btree ("device_id","client_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notes_number" ON "notes" USING btree ("group_id","number");--> statement-breakpoint
CREATE INDEX "notes_contribution" ON "notes" USING btree ("contribution_id");