CREATE TABLE `contact_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`ref` text NOT NULL,
	`status` text NOT NULL,
	`file_name` text NOT NULL,
	`content` text,
	`added_by` text NOT NULL,
	`added_at` text NOT NULL,
	`done_at` text,
	`listed` integer NOT NULL,
	`changed` integer NOT NULL,
	`skipped` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`added_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "contact_imports_status" CHECK("contact_imports"."status" in ('waiting', 'done', 'dropped')),
	CONSTRAINT "contact_imports_content" CHECK(("contact_imports"."status" = 'waiting') = ("contact_imports"."content" is not null)),
	CONSTRAINT "contact_imports_done" CHECK(("contact_imports"."status" = 'done') = ("contact_imports"."done_at" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contact_imports_ref_unique` ON `contact_imports` (`ref`);--> statement-breakpoint
CREATE INDEX `contact_imports_waiting` ON `contact_imports` (`added_at`) WHERE content is not null;--> statement-breakpoint
CREATE TABLE `contact_interests` (
	`contact_id` text NOT NULL,
	`interest_id` text NOT NULL,
	PRIMARY KEY(`contact_id`, `interest_id`),
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`interest_id`) REFERENCES `interests`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contact_interests_interest` ON `contact_interests` (`interest_id`);--> statement-breakpoint
CREATE TABLE `contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`ref` text NOT NULL,
	`kind` text NOT NULL,
	`organisation_id` text,
	`name` text,
	`position` text,
	`email` text,
	`email_key` text,
	`language` text NOT NULL,
	`area` text,
	`source` text NOT NULL,
	`source_note` text,
	`status` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text,
	`listed_at` text NOT NULL,
	`left_at` text,
	`ended_at` text,
	`bounced_at` text,
	`successor_id` text,
	`sort_key` text NOT NULL,
	`link_version` integer NOT NULL,
	`digest` text,
	`salt` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "contacts_kind" CHECK("contacts"."kind" in ('civil_society', 'public_authority', 'business', 'academia', 'social_partner', 'individual', 'media')),
	CONSTRAINT "contacts_source" CHECK("contacts"."source" in ('self', 'import', 'staff', 'registration', 'passed_on')),
	CONSTRAINT "contacts_status" CHECK("contacts"."status" in ('listed', 'left', 'ended')),
	CONSTRAINT "contacts_left" CHECK(("contacts"."status" = 'left') = ("contacts"."left_at" is not null)),
	CONSTRAINT "contacts_ended" CHECK(("contacts"."status" = 'ended') = ("contacts"."ended_at" is not null)),
	CONSTRAINT "contacts_email_key" CHECK(("contacts"."email" is null) = ("contacts"."email_key" is null)),
	CONSTRAINT "contacts_digest" CHECK(("contacts"."digest" is null) = ("contacts"."salt" is null)),
	CONSTRAINT "contacts_listed_is_reached" CHECK("contacts"."status" <> 'listed' or "contacts"."email" is not null),
	CONSTRAINT "contacts_gone_is_nobody" CHECK("contacts"."email" is not null or ("contacts"."name" is null and "contacts"."organisation_id" is null and "contacts"."position" is null and "contacts"."area" is null and "contacts"."source_note" is null)),
	CONSTRAINT "contacts_gone_is_remembered" CHECK(("contacts"."digest" is not null) = ("contacts"."email" is null and "contacts"."status" = 'left')),
	CONSTRAINT "contacts_somebody" CHECK("contacts"."email" is null or "contacts"."name" is not null or "contacts"."organisation_id" is not null),
	CONSTRAINT "contacts_successor" CHECK("contacts"."successor_id" is null or "contacts"."status" = 'ended')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contacts_ref_unique` ON `contacts` (`ref`);--> statement-breakpoint
CREATE UNIQUE INDEX `contacts_email_key_unique` ON `contacts` (`email_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `contacts_digest_unique` ON `contacts` (`digest`);--> statement-breakpoint
CREATE INDEX `contacts_sorted` ON `contacts` (`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `contacts_organisation` ON `contacts` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `interests` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`position` integer NOT NULL,
	`ended_at` text,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `interests_slug_unique` ON `interests` (`slug`);--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`kind` text NOT NULL,
	`created_at` text NOT NULL,
	`version` integer NOT NULL,
	CONSTRAINT "organisations_kind" CHECK("organisations"."kind" in ('civil_society', 'public_authority', 'business', 'academia', 'social_partner', 'individual', 'media'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisations_name_key_unique` ON `organisations` (`name_key`);--> statement-breakpoint
CREATE TABLE `sign_ups` (
	`id` text PRIMARY KEY NOT NULL,
	`ref` text NOT NULL,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`language` text NOT NULL,
	`name` text,
	`organisation` text,
	`kind` text NOT NULL,
	`interests` text NOT NULL,
	`asked_at` text NOT NULL,
	`version` integer NOT NULL,
	CONSTRAINT "sign_ups_kind" CHECK("sign_ups"."kind" in ('civil_society', 'public_authority', 'business', 'academia', 'social_partner', 'individual', 'media')),
	CONSTRAINT "sign_ups_somebody" CHECK("sign_ups"."name" is not null or "sign_ups"."organisation" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sign_ups_ref_unique` ON `sign_ups` (`ref`);--> statement-breakpoint
CREATE UNIQUE INDEX `sign_ups_email_key_unique` ON `sign_ups` (`email_key`);--> statement-breakpoint
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
	CONSTRAINT "outbox_recipient_kind" CHECK("__new_outbox"."recipient_kind" in ('contributor', 'person', 'contact', 'sign_up')),
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
CREATE INDEX `outbox_subject` ON `outbox` (`subject_kind`,`subject_id`);--> statement-breakpoint
CREATE INDEX `outbox_recipient` ON `outbox` (`recipient_kind`,`recipient_id`);--> statement-breakpoint
-- The table of moves stands in app/domain/contacts/contact.ts.
CREATE TRIGGER contacts_moves BEFORE UPDATE OF status ON contacts
WHEN OLD.status <> NEW.status AND OLD.status || ' > ' || NEW.status NOT IN (
  'listed > left', 'listed > ended', 'left > listed', 'ended > listed', 'ended > left')
BEGIN SELECT RAISE(ABORT, 'no such move of contacts'); END;
