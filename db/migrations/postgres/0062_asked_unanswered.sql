ALTER TABLE "registrations" ALTER COLUMN "answered_at" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_asked" CHECK ("registrations"."answered_at" is not null or "registrations"."source" = 'staff');--> statement-breakpoint
-- Whoever was asked to a meeting for staff only and had not answered was told by two times that were the same.
UPDATE "registrations" SET "answered_at" = NULL
FROM "meetings"
WHERE "meetings"."id" = "registrations"."meeting_id" AND "meetings"."audience" = 'internal' AND "registrations"."source" = 'staff'
	AND ("registrations"."email" IS NOT NULL OR "registrations"."name" = '')
	AND "registrations"."status" IN ('going', 'waiting')
	AND "registrations"."answered_at" <= "registrations"."registered_at";
