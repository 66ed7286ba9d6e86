CREATE TABLE `address_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`contributor_id` text NOT NULL,
	`number` integer NOT NULL,
	`email` text,
	`email_key` text,
	`asked_at` text NOT NULL,
	`recorded_by` text,
	`old_confirmed_at` text,
	`new_confirmed_at` text,
	`done_at` text,
	`stopped_at` text,
	FOREIGN KEY (`contributor_id`) REFERENCES `contributors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "address_changes_email_key" CHECK(("address_changes"."email" is null) = ("address_changes"."email_key" is null)),
	CONSTRAINT "address_changes_done" CHECK("address_changes"."done_at" is null or ("address_changes"."old_confirmed_at" is not null and "address_changes"."new_confirmed_at" is not null and "address_changes"."stopped_at" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `address_changes_number` ON `address_changes` (`contributor_id`,`number`);--> statement-breakpoint
CREATE INDEX `address_changes_email` ON `address_changes` (`email_key`,`asked_at`);--> statement-breakpoint
CREATE TABLE `refused_addresses` (
	`email_key` text PRIMARY KEY NOT NULL,
	`refused_at` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `submissions` ADD `disputed_at` text;