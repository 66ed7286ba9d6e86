CREATE TABLE "agenda_items" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"meeting_id" text COLLATE "C" NOT NULL,
	"position" integer NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"title" jsonb NOT NULL,
	"detail" jsonb NOT NULL,
	"lead" jsonb NOT NULL,
	"starts" text COLLATE "C",
	"minutes" integer,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "agenda_items_kind" CHECK ("agenda_items"."kind" in ('information', 'discussion', 'pause')),
	CONSTRAINT "agenda_items_minutes" CHECK ("agenda_items"."minutes" is null or "agenda_items"."minutes" > 0)
);
--> statement-breakpoint
CREATE TABLE "agenda_questions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"item_id" text COLLATE "C" NOT NULL,
	"position" integer NOT NULL,
	"text" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meeting_changes" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"meeting_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"reason" jsonb NOT NULL,
	"before" jsonb NOT NULL,
	"sequence" integer NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	CONSTRAINT "meeting_changes_kind" CHECK ("meeting_changes"."kind" in ('moved', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "meeting_commitments" (
	"meeting_id" text COLLATE "C" NOT NULL,
	"commitment_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "meeting_commitments_meeting_id_commitment_id_pk" PRIMARY KEY("meeting_id","commitment_id")
);
--> statement-breakpoint
CREATE TABLE "meeting_groups" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"meeting_id" text COLLATE "C" NOT NULL,
	"letter" text COLLATE "C" NOT NULL,
	"title" jsonb NOT NULL,
	"theme_id" text COLLATE "C",
	"seats" integer,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "meeting_groups_seats" CHECK ("meeting_groups"."seats" is null or "meeting_groups"."seats" > 0)
);
--> statement-breakpoint
CREATE TABLE "meeting_materials" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"meeting_id" text COLLATE "C" NOT NULL,
	"position" integer NOT NULL,
	"title" jsonb NOT NULL,
	"note" jsonb NOT NULL,
	"url" text COLLATE "C",
	"due_on" text COLLATE "C",
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meetings" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"slug" text COLLATE "C" NOT NULL,
	"consultation_id" text COLLATE "C" NOT NULL,
	"main_language" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"audience" text COLLATE "C" NOT NULL,
	"title" jsonb NOT NULL,
	"purpose" jsonb NOT NULL,
	"background" jsonb NOT NULL,
	"listeners" jsonb NOT NULL,
	"practical" jsonb NOT NULL,
	"contact_name" jsonb NOT NULL,
	"contact_email" text COLLATE "C" NOT NULL,
	"starts_at" text COLLATE "C",
	"ends_at" text COLLATE "C",
	"time_zone" text COLLATE "C" NOT NULL,
	"format" text COLLATE "C" NOT NULL,
	"streamed" boolean NOT NULL,
	"place" jsonb NOT NULL,
	"access" jsonb NOT NULL,
	"join_url" text COLLATE "C",
	"stream_url" text COLLATE "C",
	"capacity" integer,
	"seats_per_organisation" integer,
	"registration_closes_on" text COLLATE "C",
	"questions" jsonb NOT NULL,
	"uid" text COLLATE "C" NOT NULL,
	"sequence" integer NOT NULL,
	"copied_from_id" text COLLATE "C",
	"announced_at" text COLLATE "C",
	"closed_at" text COLLATE "C",
	"cancelled_at" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL,
	"created_by" text COLLATE "C",
	"version" integer NOT NULL,
	CONSTRAINT "meetings_slug_unique" UNIQUE("slug"),
	CONSTRAINT "meetings_uid_unique" UNIQUE("uid"),
	CONSTRAINT "meetings_status" CHECK ("meetings"."status" in ('draft', 'announced', 'closed', 'cancelled')),
	CONSTRAINT "meetings_audience" CHECK ("meetings"."audience" in ('open', 'invited', 'internal')),
	CONSTRAINT "meetings_format" CHECK ("meetings"."format" in ('room', 'digital', 'hybrid')),
	CONSTRAINT "meetings_hours" CHECK (("meetings"."starts_at" is null) = ("meetings"."ends_at" is null) and ("meetings"."ends_at" is null or "meetings"."ends_at" > "meetings"."starts_at")),
	CONSTRAINT "meetings_announced" CHECK ("meetings"."status" in ('draft', 'cancelled') or ("meetings"."announced_at" is not null and "meetings"."starts_at" is not null)),
	CONSTRAINT "meetings_closed" CHECK (("meetings"."status" = 'closed') = ("meetings"."closed_at" is not null)),
	CONSTRAINT "meetings_cancelled" CHECK (("meetings"."status" = 'cancelled') = ("meetings"."cancelled_at" is not null)),
	CONSTRAINT "meetings_seats" CHECK (("meetings"."capacity" is null or "meetings"."capacity" > 0) and ("meetings"."seats_per_organisation" is null or "meetings"."seats_per_organisation" > 0))
);
--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_questions" ADD CONSTRAINT "agenda_questions_item_id_agenda_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."agenda_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_changes" ADD CONSTRAINT "meeting_changes_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_commitments" ADD CONSTRAINT "meeting_commitments_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_commitments" ADD CONSTRAINT "meeting_commitments_commitment_id_commitments_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_groups" ADD CONSTRAINT "meeting_groups_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_groups" ADD CONSTRAINT "meeting_groups_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_materials" ADD CONSTRAINT "meeting_materials_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agenda_items_meeting" ON "agenda_items" USING btree ("meeting_id","position");--> statement-breakpoint
CREATE INDEX "agenda_questions_item" ON "agenda_questions" USING btree ("item_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "meeting_changes_sequence" ON "meeting_changes" USING btree ("meeting_id","sequence");--> statement-breakpoint
CREATE UNIQUE INDEX "meeting_groups_letter" ON "meeting_groups" USING btree ("meeting_id","letter");--> statement-breakpoint
CREATE INDEX "meeting_materials_meeting" ON "meeting_materials" USING btree ("meeting_id","position");--> statement-breakpoint
CREATE INDEX "meetings_consultation" ON "meetings" USING btree ("consultation_id","starts_at");--> statement-breakpoint
CREATE INDEX "meetings_starts" ON "meetings" USING btree ("starts_at");
--> statement-breakpoint
CREATE TRIGGER meetings_moves BEFORE UPDATE OF status ON meetings FOR EACH ROW
WHEN (OLD.status <> NEW.status AND OLD.status || ' > ' || NEW.status NOT IN (
  'draft > announced', 'draft > cancelled',
  'announced > closed', 'announced > cancelled'))
EXECUTE FUNCTION refuse_move();
--> statement-breakpoint
CREATE TRIGGER meeting_changes_no_update BEFORE UPDATE ON meeting_changes FOR EACH ROW EXECUTE FUNCTION refuse_change();
