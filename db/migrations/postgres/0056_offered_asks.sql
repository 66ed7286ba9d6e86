ALTER TABLE "registration_asks" ADD COLUMN "mailbox_key" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "registration_asks" ADD COLUMN "own_words" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "registration_asks" ADD COLUMN "mailed_at" text COLLATE "C";--> statement-breakpoint
CREATE INDEX "registration_asks_mailbox" ON "registration_asks" USING btree ("mailbox_key","mailed_at");--> statement-breakpoint
-- What waits had mail when it was asked for; the parts after a plus sign are told apart for its last three days.
UPDATE registration_asks SET mailbox_key = email_key, mailed_at = asked_at, own_words = (in_place_of_id IS NULL);
