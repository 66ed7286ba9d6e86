PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_registrations` (
	`id` text PRIMARY KEY NOT NULL,
	`ref` text NOT NULL,
	`meeting_id` text NOT NULL,
	`contact_id` text,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`organisation` text,
	`organisation_key` text,
	`email` text,
	`email_key` text,
	`language` text NOT NULL,
	`status` text NOT NULL,
	`attend_as` text NOT NULL,
	`group_id` text,
	`wished_group_id` text,
	`sat_group_id` text,
	`seat` integer,
	`waiting_since` text,
	`answers` text NOT NULL,
	`source` text NOT NULL,
	`passed_on_by_id` text,
	`invitation_id` text,
	`registered_at` text NOT NULL,
	`naming_told` integer DEFAULT false NOT NULL,
	`answered_at` text,
	`link_version` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`group_id`) REFERENCES `meeting_groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`wished_group_id`) REFERENCES `meeting_groups`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sat_group_id`) REFERENCES `meeting_groups`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "registrations_kind" CHECK("__new_registrations"."kind" in ('civil_society', 'public_authority', 'business', 'academia', 'social_partner', 'individual', 'media')),
	CONSTRAINT "registrations_status" CHECK("__new_registrations"."status" in ('going', 'maybe', 'waiting', 'not_going')),
	CONSTRAINT "registrations_attend_as" CHECK("__new_registrations"."attend_as" in ('room', 'remote')),
	CONSTRAINT "registrations_source" CHECK("__new_registrations"."source" in ('public', 'invitation', 'passed_on', 'staff')),
	CONSTRAINT "registrations_seat" CHECK(("__new_registrations"."status" = 'going') = ("__new_registrations"."seat" is not null) and ("__new_registrations"."seat" is null or "__new_registrations"."seat" > 0)),
	CONSTRAINT "registrations_waiting" CHECK(("__new_registrations"."status" = 'waiting') = ("__new_registrations"."waiting_since" is not null)),
	CONSTRAINT "registrations_organisation" CHECK(("__new_registrations"."organisation" is null) = ("__new_registrations"."organisation_key" is null)),
	CONSTRAINT "registrations_email_key" CHECK(("__new_registrations"."email" is null) = ("__new_registrations"."email_key" is null)),
	CONSTRAINT "registrations_gone_is_nobody" CHECK("__new_registrations"."email" is not null or "__new_registrations"."name" <> '' or ("__new_registrations"."organisation" is null and "__new_registrations"."contact_id" is null)),
	CONSTRAINT "registrations_without_address" CHECK("__new_registrations"."email" is not null or "__new_registrations"."name" = '' or "__new_registrations"."source" = 'staff'),
	CONSTRAINT "registrations_asked" CHECK("__new_registrations"."answered_at" is not null or "__new_registrations"."source" = 'staff'),
	CONSTRAINT "registrations_one_group" CHECK("__new_registrations"."group_id" is null or "__new_registrations"."wished_group_id" is null)
);
--> statement-breakpoint
INSERT INTO `__new_registrations`("id", "ref", "meeting_id", "contact_id", "kind", "name", "organisation", "organisation_key", "email", "email_key", "language", "status", "attend_as", "group_id", "wished_group_id", "sat_group_id", "seat", "waiting_since", "answers", "source", "passed_on_by_id", "invitation_id", "registered_at", "naming_told", "answered_at", "link_version", "version") SELECT "id", "ref", "meeting_id", "contact_id", "kind", "name", "organisation", "organisation_key", "email", "email_key", "language", "status", "attend_as", "group_id", "wished_group_id", "sat_group_id", "seat", "waiting_since", "answers", "source", "passed_on_by_id", "invitation_id", "registered_at", "naming_told", "answered_at", "link_version", "version" FROM `registrations`;--> statement-breakpoint
DROP TABLE `registrations`;--> statement-breakpoint
ALTER TABLE `__new_registrations` RENAME TO `registrations`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `registrations_ref_unique` ON `registrations` (`ref`);--> statement-breakpoint
CREATE UNIQUE INDEX `registrations_address` ON `registrations` (`meeting_id`,`email_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `registrations_one_seat` ON `registrations` (`meeting_id`,`seat`);--> statement-breakpoint
CREATE INDEX `registrations_list` ON `registrations` (`meeting_id`,`status`,`waiting_since`);--> statement-breakpoint
CREATE INDEX `registrations_email` ON `registrations` (`email_key`);--> statement-breakpoint
-- Whoever was asked to a meeting for staff only and had not answered was told by two times that were the same.
UPDATE `registrations` SET `answered_at` = NULL
WHERE `source` = 'staff'
	AND (`email` IS NOT NULL OR `name` = '')
	AND `status` IN ('going', 'waiting')
	AND `answered_at` <= `registered_at`
	AND `meeting_id` IN (SELECT `id` FROM `meetings` WHERE `audience` = 'internal');
