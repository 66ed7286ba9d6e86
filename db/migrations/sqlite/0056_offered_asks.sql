ALTER TABLE `registration_asks` ADD `mailbox_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `registration_asks` ADD `own_words` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `registration_asks` ADD `mailed_at` text;--> statement-breakpoint
CREATE INDEX `registration_asks_mailbox` ON `registration_asks` (`mailbox_key`,`mailed_at`);--> statement-breakpoint
-- What waits had mail when it was asked for; the parts after a plus sign are told apart for its last three days.
UPDATE registration_asks SET mailbox_key = email_key, mailed_at = asked_at, own_words = (in_place_of_id IS NULL);
