PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_note_objections` (
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
	CONSTRAINT "note_objections_settled" CHECK("__new_note_objections"."settled" in ('taken', 'kept_both', 'let_be', 'taken_back')),
	CONSTRAINT "note_objections_settled_at" CHECK(("__new_note_objections"."settled" is null) = ("__new_note_objections"."settled_at" is null))
);
--> statement-breakpoint
INSERT INTO `__new_note_objections`("id", "note_id", "device_id", "client_id", "number", "body", "made_at", "settled", "settled_at") SELECT "id", "note_id", "device_id", "client_id", "number", "body", "made_at", "settled", "settled_at" FROM `note_objections`;--> statement-breakpoint
DROP TABLE `note_objections`;--> statement-breakpoint
ALTER TABLE `__new_note_objections` RENAME TO `note_objections`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `note_objections_once` ON `note_objections` (`device_id`,`client_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `note_objections_number` ON `note_objections` (`note_id`,`number`);