ALTER TABLE "attendances" ADD COLUMN "ref" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_ref_unique" UNIQUE("ref");