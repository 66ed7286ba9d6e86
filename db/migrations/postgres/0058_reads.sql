ALTER TABLE "contacts" ADD COLUMN "reads" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "sign_ups" ADD COLUMN "reads" text COLLATE "C" DEFAULT '' NOT NULL;