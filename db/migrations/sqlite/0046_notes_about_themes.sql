PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`device_id` text NOT NULL,
	`client_id` text NOT NULL,
	`number` integer NOT NULL,
	`question_id` text,
	`theme_id` text,
	`voice` text NOT NULL,
	`voice_name` text,
	`agreed_at` text,
	`claimed_at` text NOT NULL,
	`received_at` text NOT NULL,
	`late` integer NOT NULL,
	`confirmed_at` text,
	`undone_at` text,
	`left_at` text,
	`left_for` text,
	`taken_at` text,
	`text_id` text,
	`contribution_id` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `live_tables`(`group_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`device_id`) REFERENCES `live_devices`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `agenda_questions`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`theme_id`) REFERENCES `themes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`text_id`) REFERENCES `submission_texts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contribution_id`) REFERENCES `contributions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notes_voice" CHECK("__new_notes"."voice" in ('nobody', 'table', 'organisation', 'person')),
	CONSTRAINT "notes_left_for" CHECK("__new_notes"."left_for" in ('no_point', 'said_already', 'not_serious')),
	CONSTRAINT "notes_about_one" CHECK("__new_notes"."question_id" is null or "__new_notes"."theme_id" is null),
	CONSTRAINT "notes_left" CHECK(("__new_notes"."left_at" is null) = ("__new_notes"."left_for" is null)),
	CONSTRAINT "notes_named" CHECK(("__new_notes"."voice" in ('organisation', 'person')) or ("__new_notes"."voice_name" is null and "__new_notes"."agreed_at" is null))
);
--> statement-breakpoint
INSERT INTO `__new_notes`("id", "group_id", "device_id", "client_id", "number", "question_id", "theme_id", "voice", "voice_name", "agreed_at", "claimed_at", "received_at", "late", "confirmed_at", "undone_at", "left_at", "left_for", "taken_at", "text_id", "contribution_id", "version") SELECT "id", "group_id", "device_id", "client_id", "number", "question_id", null, "voice", "voice_name", "agreed_at", "claimed_at", "received_at", "late", "confirmed_at", "undone_at", "left_at", "left_for", "taken_at", "text_id", "contribution_id", "version" FROM `notes`;--> statement-breakpoint
DROP TABLE `notes`;--> statement-breakpoint
ALTER TABLE `__new_notes` RENAME TO `notes`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `notes_once` ON `notes` (`device_id`,`client_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `notes_number` ON `notes` (`group_id`,`number`);--> statement-breakpoint
CREATE INDEX `notes_contribution` ON `notes` (`contribution_id`);