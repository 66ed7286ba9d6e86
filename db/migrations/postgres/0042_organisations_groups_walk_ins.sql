ALTER TABLE "outbox" DROP CONSTRAINT "outbox_recipient_kind";--> statement-breakpoint
ALTER TABLE "attendances" ADD COLUMN "hears_of_record" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "meeting_groups" ADD COLUMN "facilitator_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "meeting_groups" ADD COLUMN "facilitator_role" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "meeting_groups" ADD COLUMN "scribe_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "meeting_groups" ADD COLUMN "scribe_role" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "naming_told" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_recipient_kind" CHECK ("outbox"."recipient_kind" in ('contributor', 'person', 'contact', 'sign_up', 'registration', 'registration_ask', 'walk_in'));