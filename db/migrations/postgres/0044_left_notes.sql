ALTER TABLE "notes" ADD COLUMN "left_at" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "notes" ADD COLUMN "left_for" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_left_for" CHECK ("notes"."left_for" in ('no_point', 'said_already', 'not_serious'));--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_left" CHECK (("notes"."left_at" is null) = ("notes"."left_for" is null));