PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`template` text NOT NULL,
	`recipient_kind` text NOT NULL,
	`recipient_id` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`once_key` text NOT NULL,
	`message_id` text NOT NULL,
	`status` text NOT NULL,
	`not_before` text NOT NULL,
	`attempts` integer NOT NULL,
	`leased_until` text,
	`last_error` text,
	`reason` text,
	`created_at` text NOT NULL,
	`sent_at` text,
	CONSTRAINT "outbox_status" CHECK("__new_outbox"."status" in ('queued', 'sent', 'failed', 'not_sent')),
	CONSTRAINT "outbox_recipient_kind" CHECK("__new_outbox"."recipient_kind" in ('contributor', 'person', 'contact', 'sign_up', 'registration', 'registration_ask', 'walk_in')),
	CONSTRAINT "outbox_sent" CHECK(("__new_outbox"."status" = 'sent') = ("__new_outbox"."sent_at" is not null))
);
--> statement-breakpoint
INSERT INTO `__new_outbox`("id", "template", "recipient_kind", "recipient_id", "subject_kind", "subject_id", "once_key", "message_id", "status", "not_before", "attempts", "leased_until", "last_error", "reason", "created_at", "sent_at") SELECT "id", "template", "recipient_kind", "recipient_id", "subject_kind", "subject_id", "once_key", "message_id", "status", "not_before", "attempts", "leased_until", "last_error", "reason", "created_at", "sent_at" FROM `outbox`;--> statement-breakpoint
DROP TABLE `outbox`;--> statement-breakpoint
ALTER TABLE `__new_outbox` RENAME TO `outbox`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_once_key_unique` ON `outbox` (`once_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_message_id_unique` ON `outbox` (`message_id`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`status`,`not_before`);--> statement-breakpoint
CREATE INDEX `outbox_subject` ON `outbox` (`subject_kind`,`subject_id`,`status`);--> statement-breakpoint
CREATE INDEX `outbox_recipient` ON `outbox` (`recipient_kind`,`recipient_id`);--> statement-breakpoint
ALTER TABLE `attendances` ADD `hears_of_record` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `meeting_groups` ADD `facilitator_id` text;--> statement-breakpoint
ALTER TABLE `meeting_groups` ADD `facilitator_role` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `meeting_groups` ADD `scribe_id` text;--> statement-breakpoint
ALTER TABLE `meeting_groups` ADD `scribe_role` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `registrations` ADD `naming_told` integer DEFAULT false NOT NULL;