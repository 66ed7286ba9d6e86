ALTER TABLE "registrations" ALTER COLUMN "email" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "registrations" ALTER COLUMN "email_key" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "meeting_groups" ADD COLUMN "removed_at" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_email_key" CHECK (("registrations"."email" is null) = ("registrations"."email_key" is null));--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_gone_is_nobody" CHECK ("registrations"."email" is not null or ("registrations"."name" = '' and "registrations"."organisation" is null and "registrations"."contact_id" is null));