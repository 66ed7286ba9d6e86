CREATE TABLE `live_devices` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`key_digest` text NOT NULL,
	`role` text NOT NULL,
	`called_as` text,
	`registration_id` text,
	`joined_at` text NOT NULL,
	`left_at` text,
	FOREIGN KEY (`group_id`) REFERENCES `live_tables`(`group_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "live_devices_role" CHECK("live_devices"."role" in ('scribe', 'participant'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `live_devices_key_digest_unique` ON `live_devices` (`key_digest`);--> statement-breakpoint
CREATE INDEX `live_devices_table` ON `live_devices` (`group_id`);--> statement-breakpoint
CREATE TABLE `live_tables` (
	`group_id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`status` text NOT NULL,
	`scribe_code` text NOT NULL,
	`join_code` text NOT NULL,
	`question_id` text,
	`submission_id` text,
	`opened_at` text NOT NULL,
	`closed_at` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `meeting_groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `agenda_questions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "live_tables_status" CHECK("live_tables"."status" in ('open', 'reading_back', 'closed')),
	CONSTRAINT "live_tables_closed" CHECK(("live_tables"."status" = 'closed') = ("live_tables"."closed_at" is not null)),
	CONSTRAINT "live_tables_codes" CHECK("live_tables"."scribe_code" <> "live_tables"."join_code")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `live_tables_scribe_code_unique` ON `live_tables` (`scribe_code`);--> statement-breakpoint
CREATE UNIQUE INDEX `live_tables_join_code_unique` ON `live_tables` (`join_code`);--> statement-breakpoint
CREATE INDEX `live_tables_meeting` ON `live_tables` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `note_objections` (
	`id` text PRIMARY KEY NOT NULL,
	`note_id` text NOT NULL,
	`device_id` text NOT NULL,
	`client_id` text NOT NULL,
	`number` integer NOT NULL,
	`body` text NOT NULL,
	`made_at` text NOT NULL,
	`settled` text,
	`settled_at` text,
	FOREIGN KEY (`note_id`) REFERENCES `notes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`device_id`) REFERENCES `live_devices`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "note_objections_settled" CHECK("note_objections"."settled" in ('taken', 'kept_both', 'let_be')),
	CONSTRAINT "note_objections_settled_at" CHECK(("note_objections"."settled" is null) = ("note_objections"."settled_at" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `note_objections_once` ON `note_objections` (`device_id`,`client_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `note_objections_number` ON `note_objections` (`note_id`,`number`);--> statement-breakpoint
CREATE TABLE `note_texts` (
	`id` text PRIMARY KEY NOT NULL,
	`note_id` text NOT NULL,
	`number` integer NOT NULL,
	`body` text NOT NULL,
	`device_id` text NOT NULL,
	`client_id` text NOT NULL,
	`written_at` text NOT NULL,
	FOREIGN KEY (`note_id`) REFERENCES `notes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`device_id`) REFERENCES `live_devices`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `note_texts_number` ON `note_texts` (`note_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `note_texts_once` ON `note_texts` (`device_id`,`client_id`);--> statement-breakpoint
CREATE TABLE `notes` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`device_id` text NOT NULL,
	`client_id` text NOT NULL,
	`number` integer NOT NULL,
	`question_id` text,
	`voice` text NOT NULL,
	`voice_name` text,
	`agreed_at` text,
	`claimed_at` text NOT NULL,
	`received_at` text NOT NULL,
	`late` integer NOT NULL,
	`confirmed_at` text,
	`undone_at` text,
	`taken_at` text,
	`contribution_id` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `live_tables`(`group_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`device_id`) REFERENCES `live_devices`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `agenda_questions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contribution_id`) REFERENCES `contributions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notes_voice" CHECK("notes"."voice" in ('nobody', 'table', 'organisation', 'person')),
	CONSTRAINT "notes_named" CHECK(("notes"."voice" in ('organisation', 'person')) or ("notes"."voice_name" is null and "notes"."agreed_at" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notes_once` ON `notes` (`device_id`,`client_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `notes_number` ON `notes` (`group_id`,`number`);--> statement-breakpoint
CREATE INDEX `notes_contribution` ON `notes` (`contribution_id`);