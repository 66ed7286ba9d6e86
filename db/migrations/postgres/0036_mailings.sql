CREATE TABLE "invitations" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"ref" text COLLATE "C" NOT NULL,
	"meeting_id" text COLLATE "C" NOT NULL,
	"contact_id" text COLLATE "C",
	"kind" text COLLATE "C" NOT NULL,
	"invited_at" text COLLATE "C",
	"declined_at" text COLLATE "C",
	"registration_id" text COLLATE "C",
	CONSTRAINT "invitations_ref_unique" UNIQUE("ref"),
	CONSTRAINT "invitations_kind" CHECK ("invitations"."kind" in ('civil_society', 'public_authority', 'business', 'academia', 'social_partner', 'individual', 'media')),
	CONSTRAINT "invitations_declined" CHECK ("invitations"."declined_at" is null or "invitations"."registration_id" is null)
);
--> statement-breakpoint
CREATE TABLE "mailing_recipients" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"mailing_id" text COLLATE "C" NOT NULL,
	"invitation_id" text COLLATE "C",
	"registration_id" text COLLATE "C",
	"made_at" text COLLATE "C",
	CONSTRAINT "mailing_recipients_one" CHECK (("mailing_recipients"."invitation_id" is null) <> ("mailing_recipients"."registration_id" is null))
);
--> statement-breakpoint
CREATE TABLE "mailings" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"meeting_id" text COLLATE "C" NOT NULL,
	"number" integer NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"segment_id" text COLLATE "C",
	"filter" jsonb,
	"subject" jsonb NOT NULL,
	"body" jsonb NOT NULL,
	"per_minute" integer,
	"send_at" text COLLATE "C",
	"started_at" text COLLATE "C",
	"cursor" text COLLATE "C",
	"listed_at" text COLLATE "C",
	"left_out" jsonb,
	"paced_to" text COLLATE "C",
	"ended_at" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL,
	"created_by" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "mailings_kind" CHECK ("mailings"."kind" in ('invitation', 'reminder', 'notice')),
	CONSTRAINT "mailings_status" CHECK ("mailings"."status" in ('draft', 'scheduled', 'sending', 'paused', 'sent', 'stopped')),
	CONSTRAINT "mailings_segment" CHECK ("mailings"."kind" = 'invitation' or "mailings"."segment_id" is null),
	CONSTRAINT "mailings_pace" CHECK ("mailings"."per_minute" is null or "mailings"."per_minute" > 0),
	CONSTRAINT "mailings_started" CHECK (("mailings"."status" in ('draft', 'scheduled')) = ("mailings"."started_at" is null)),
	CONSTRAINT "mailings_scheduled" CHECK ("mailings"."status" <> 'scheduled' or "mailings"."send_at" is not null),
	CONSTRAINT "mailings_ended" CHECK (("mailings"."status" in ('sent', 'stopped')) = ("mailings"."ended_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "outreach" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"ref" text COLLATE "C" NOT NULL,
	"consultation_id" text COLLATE "C" NOT NULL,
	"meeting_id" text COLLATE "C",
	"done_on" text COLLATE "C" NOT NULL,
	"channel" text COLLATE "C" NOT NULL,
	"what" text COLLATE "C" NOT NULL,
	"reach" integer,
	"url" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL,
	"created_by" text COLLATE "C" NOT NULL,
	"removed_at" text COLLATE "C",
	"version" integer NOT NULL,
	CONSTRAINT "outreach_ref_unique" UNIQUE("ref"),
	CONSTRAINT "outreach_channel" CHECK ("outreach"."channel" in ('web', 'social_media', 'phone', 'newsletter', 'press', 'in_person', 'other')),
	CONSTRAINT "outreach_reach" CHECK ("outreach"."reach" is null or "outreach"."reach" >= 0)
);
--> statement-breakpoint
ALTER TABLE "registration_asks" ADD COLUMN "invitation_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "invitation_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailing_recipients" ADD CONSTRAINT "mailing_recipients_mailing_id_mailings_id_fk" FOREIGN KEY ("mailing_id") REFERENCES "public"."mailings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailing_recipients" ADD CONSTRAINT "mailing_recipients_invitation_id_invitations_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailing_recipients" ADD CONSTRAINT "mailing_recipients_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailings" ADD CONSTRAINT "mailings_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailings" ADD CONSTRAINT "mailings_segment_id_segments_id_fk" FOREIGN KEY ("segment_id") REFERENCES "public"."segments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailings" ADD CONSTRAINT "mailings_created_by_persons_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outreach" ADD CONSTRAINT "outreach_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outreach" ADD CONSTRAINT "outreach_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outreach" ADD CONSTRAINT "outreach_created_by_persons_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_contact" ON "invitations" USING btree ("meeting_id","contact_id");--> statement-breakpoint
CREATE INDEX "invitations_of_contact" ON "invitations" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "invitations_registration" ON "invitations" USING btree ("registration_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mailing_recipients_invitation" ON "mailing_recipients" USING btree ("mailing_id","invitation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mailing_recipients_registration" ON "mailing_recipients" USING btree ("mailing_id","registration_id");--> statement-breakpoint
CREATE INDEX "mailing_recipients_waiting" ON "mailing_recipients" USING btree ("mailing_id","made_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "mailings_number" ON "mailings" USING btree ("meeting_id","number");--> statement-breakpoint
CREATE INDEX "mailings_due" ON "mailings" USING btree ("status","send_at");--> statement-breakpoint
CREATE INDEX "outreach_consultation" ON "outreach" USING btree ("consultation_id","done_on");--> statement-breakpoint
CREATE INDEX "outreach_meeting" ON "outreach" USING btree ("meeting_id","done_on");--> statement-breakpoint
-- The table of moves stands in app/domain/mailings/mailing.ts.
CREATE TRIGGER mailings_moves BEFORE UPDATE OF status ON mailings FOR EACH ROW
WHEN (OLD.status <> NEW.status AND OLD.status || ' > ' || NEW.status NOT IN (
  'draft > scheduled', 'draft > sending', 'scheduled > draft', 'scheduled > sending', 'sending > paused', 'sending > sent',
  'sending > stopped', 'paused > sending', 'paused > stopped'))
EXECUTE FUNCTION refuse_move();