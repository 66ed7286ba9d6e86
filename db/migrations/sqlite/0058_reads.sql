ALTER TABLE `contacts` ADD `reads` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `sign_ups` ADD `reads` text DEFAULT '' NOT NULL;