CREATE TABLE `access_needs` (
	`registration_id` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `registration_asks` (
	`id` text PRIMARY KEY NOT NULL,
	`ref` text NOT NULL,
	`meeting_id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`organisation` text,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`language` text NOT NULL,
	`attend_as` text NOT NULL,
	`group_letter` text,
	`access_needs` text,
	`answers` text NOT NULL,
	`asked_at` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "registration_asks_kind" CHECK("registration_asks"."kind" in ('civil_society', 'public_authority', 'business', 'academia', 'social_partner', 'individual', 'media')),
	CONSTRAINT "registration_asks_attend_as" CHECK("registration_asks"."attend_as" in ('room', 'remote'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `registration_asks_ref_unique` ON `registration_asks` (`ref`);--> statement-breakpoint
CREATE UNIQUE INDEX `registration_asks_address` ON `registration_asks` (`meeting_id`,`email_key`);--> statement-breakpoint
CREATE INDEX `registration_asks_old` ON `registration_asks` (`asked_at`);--> statement-breakpoint
CREATE TABLE `registrations` (
	`id` text PRIMARY KEY NOT NULL,
	`ref` text NOT NULL,
	`meeting_id` text NOT NULL,
	`contact_id` text,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`organisation` text,
	`organisation_key` text,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`language` text NOT NULL,
	`status` text NOT NULL,
	`attend_as` text NOT NULL,
	`group_id` text,
	`seat` integer,
	`waiting_since` text,
	`answers` text NOT NULL,
	`source` text NOT NULL,
	`registered_at` text NOT NULL,
	`answered_at` text NOT NULL,
	`link_version` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`group_id`) REFERENCES `meeting_groups`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "registrations_kind" CHECK("registrations"."kind" in ('civil_society', 'public_authority', 'business', 'academia', 'social_partner', 'individual', 'media')),
	CONSTRAINT "registrations_status" CHECK("registrations"."status" in ('going', 'maybe', 'waiting', 'not_going')),
	CONSTRAINT "registrations_attend_as" CHECK("registrations"."attend_as" in ('room', 'remote')),
	CONSTRAINT "registrations_source" CHECK("registrations"."source" in ('public', 'invitation', 'passed_on', 'staff')),
	CONSTRAINT "registrations_seat" CHECK(("registrations"."status" = 'going') = ("registrations"."seat" is not null) and ("registrations"."seat" is null or "registrations"."seat" > 0)),
	CONSTRAINT "registrations_waiting" CHECK(("registrations"."status" = 'waiting') = ("registrations"."waiting_since" is not null)),
	CONSTRAINT "registrations_organisation" CHECK(("registrations"."organisation" is null) = ("registrations"."organisation_key" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `registrations_ref_unique` ON `registrations` (`ref`);--> statement-breakpoint
CREATE UNIQUE INDEX `registrations_address` ON `registrations` (`meeting_id`,`email_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `registrations_one_seat` ON `registrations` (`meeting_id`,`seat`);--> statement-breakpoint
CREATE INDEX `registrations_list` ON `registrations` (`meeting_id`,`status`,`waiting_since`);--> statement-breakpoint
CREATE INDEX `registrations_email` ON `registrations` (`email_key`);