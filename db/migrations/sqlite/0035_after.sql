CREATE TABLE `evaluation_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`meeting_id` text NOT NULL,
	`is_new` integer NOT NULL,
	`replies` text NOT NULL,
	`answered_on` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `evaluations`(`meeting_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `evaluation_answers_key_unique` ON `evaluation_answers` (`key`);--> statement-breakpoint
CREATE INDEX `evaluation_answers_meeting` ON `evaluation_answers` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `evaluations` (
	`meeting_id` text PRIMARY KEY NOT NULL,
	`questions` text NOT NULL,
	`asked_at` text,
	`takes` text NOT NULL,
	`published` text NOT NULL,
	`published_at` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `published_records` (
	`slug` text NOT NULL,
	`version` integer NOT NULL,
	`data` text NOT NULL,
	PRIMARY KEY(`slug`, `version`)
);
--> statement-breakpoint
CREATE TABLE `record_link_checks` (
	`meeting_id` text NOT NULL,
	`url` text NOT NULL,
	`outcome` text NOT NULL,
	`detail` text NOT NULL,
	`moved_to` text,
	`checked_at` text NOT NULL,
	`reason` text NOT NULL,
	PRIMARY KEY(`meeting_id`, `url`),
	FOREIGN KEY (`meeting_id`) REFERENCES `records`(`meeting_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "record_link_checks_outcome" CHECK("record_link_checks"."outcome" in ('answers', 'moved', 'dead', 'refused'))
);
--> statement-breakpoint
CREATE TABLE `record_sections` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`facts` text NOT NULL,
	`agenda_item_id` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `records`(`meeting_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "record_sections_kind" CHECK("record_sections"."kind" in ('invited', 'attendance', 'item', 'commitments', 'efforts', 'text', 'next'))
);
--> statement-breakpoint
CREATE INDEX `record_sections_record` ON `record_sections` (`meeting_id`,`position`);--> statement-breakpoint
CREATE TABLE `record_versions` (
	`meeting_id` text NOT NULL,
	`number` integer NOT NULL,
	`content` text NOT NULL,
	`note` text NOT NULL,
	`published_at` text NOT NULL,
	`published_by` text,
	PRIMARY KEY(`meeting_id`, `number`),
	FOREIGN KEY (`meeting_id`) REFERENCES `records`(`meeting_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `records` (
	`meeting_id` text PRIMARY KEY NOT NULL,
	`compiled_by` text NOT NULL,
	`links` text NOT NULL,
	`drafted_at` text NOT NULL,
	`drafted_by` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `meetings` ADD `recorded_at` text;