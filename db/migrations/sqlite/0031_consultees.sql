CREATE TABLE `consultees` (
	`id` text PRIMARY KEY NOT NULL,
	`ref` text NOT NULL,
	`consultation_id` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`duty` text NOT NULL,
	`contact_id` text,
	`asked_on` text,
	`asked_way` text,
	`reminded_on` text,
	`reminded_way` text,
	`reminders` integer NOT NULL,
	`answer` text,
	`answered_on` text,
	`answered_way` text,
	`submission_id` text,
	`removed_at` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "consultees_duty" CHECK("consultees"."duty" in ('must', 'may', 'copy')),
	CONSTRAINT "consultees_asked_way" CHECK("consultees"."asked_way" in ('email', 'letter', 'phone', 'meeting', 'other')),
	CONSTRAINT "consultees_reminded_way" CHECK("consultees"."reminded_way" in ('email', 'letter', 'phone', 'meeting', 'other')),
	CONSTRAINT "consultees_answer" CHECK("consultees"."answer" in ('answered', 'declined', 'no_view')),
	CONSTRAINT "consultees_answered_way" CHECK("consultees"."answered_way" in ('email', 'letter', 'phone', 'meeting', 'other')),
	CONSTRAINT "consultees_asked" CHECK(("consultees"."asked_on" is null) = ("consultees"."asked_way" is null)),
	CONSTRAINT "consultees_reminded" CHECK(("consultees"."reminded_on" is null) = ("consultees"."reminded_way" is null) and ("consultees"."reminded_on" is null) = ("consultees"."reminders" = 0) and ("consultees"."reminded_on" is null or "consultees"."asked_on" is not null)),
	CONSTRAINT "consultees_answered" CHECK(("consultees"."answer" is null) = ("consultees"."answered_on" is null) and ("consultees"."answered_way" is null or "consultees"."answer" is not null)),
	CONSTRAINT "consultees_submission" CHECK("consultees"."submission_id" is null or "consultees"."answer" = 'answered'),
	CONSTRAINT "consultees_copy" CHECK("consultees"."duty" <> 'copy' or ("consultees"."reminded_on" is null and "consultees"."answer" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consultees_ref_unique` ON `consultees` (`ref`);--> statement-breakpoint
CREATE UNIQUE INDEX `consultees_name` ON `consultees` (`consultation_id`,`name_key`);--> statement-breakpoint
CREATE INDEX `consultees_submission_linked` ON `consultees` (`submission_id`);--> statement-breakpoint
CREATE INDEX `consultees_contact` ON `consultees` (`contact_id`);--> statement-breakpoint
CREATE TABLE `published_consultees` (
	`consultation_id` text PRIMARY KEY NOT NULL,
	`data` text NOT NULL
);
