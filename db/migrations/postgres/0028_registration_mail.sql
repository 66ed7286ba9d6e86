ALTER TABLE "outbox" DROP CONSTRAINT "outbox_recipient_kind";--> statement-breakpoint
ALTER TABLE "registration_asks" ADD COLUMN "in_place_of_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "passed_on_by_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_recipient_kind" CHECK ("outbox"."recipient_kind" in ('contributor', 'person', 'contact', 'sign_up', 'registration', 'registration_ask'));