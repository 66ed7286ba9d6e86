PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_live_devices` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`key_digest` text NOT NULL,
	`role` text NOT NULL,
	`called_as` text,
	`joined_at` text NOT NULL,
	`left_at` text,
	FOREIGN KEY (`group_id`) REFERENCES `live_tables`(`group_id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "live_devices_role" CHECK("__new_live_devices"."role" in ('scribe', 'participant'))
);
--> statement-breakpoint
INSERT INTO `__new_live_devices`("id", "group_id", "key_digest", "role", "called_as", "joined_at", "left_at") SELECT "id", "group_id", "key_digest", "role", "called_as", "joined_at", "left_at" FROM `live_devices`;--> statement-breakpoint
DROP TABLE `live_devices`;--> statement-breakpoint
ALTER TABLE `__new_live_devices` RENAME TO `live_devices`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `live_devices_key_digest_unique` ON `live_devices` (`key_digest`);--> statement-breakpoint
CREATE INDEX `live_devices_table` ON `live_devices` (`group_id`);--> statement-breakpoint
CREATE TABLE `__new_roles` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`body_id` text,
	`granted_at` text NOT NULL,
	`granted_by` text,
	`ended_at` text,
	`ended_by` text,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "roles_role" CHECK("__new_roles"."role" in ('administrator', 'coordinator', 'approver', 'facilitator', 'owner')),
	CONSTRAINT "roles_owner_has_body" CHECK(("__new_roles"."role" = 'owner') = ("__new_roles"."body_id" is not null))
);
--> statement-breakpoint
INSERT INTO `__new_roles`("id", "person_id", "role", "body_id", "granted_at", "granted_by", "ended_at", "ended_by") SELECT "id", "person_id", "role", "body_id", "granted_at", "granted_by", "ended_at", "ended_by" FROM `roles`;--> statement-breakpoint
DROP TABLE `roles`;--> statement-breakpoint
ALTER TABLE `__new_roles` RENAME TO `roles`;--> statement-breakpoint
CREATE UNIQUE INDEX `roles_held` ON `roles` (`person_id`,`role`) WHERE ended_at is null and body_id is null;--> statement-breakpoint
CREATE UNIQUE INDEX `roles_held_for_body` ON `roles` (`person_id`,`role`,`body_id`) WHERE ended_at is null and body_id is not null;--> statement-breakpoint
CREATE INDEX `roles_person` ON `roles` (`person_id`);