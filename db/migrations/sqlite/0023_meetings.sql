CREATE TABLE `agenda_items` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`detail` text NOT NULL,
	`lead` text NOT NULL,
	`starts` text,
	`minutes` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "agenda_items_kind" CHECK("agenda_items"."kind" in ('information', 'discussion', 'pause')),
	CONSTRAINT "agenda_items_minutes" CHECK("agenda_items"."minutes" is null or "agenda_items"."minutes" > 0)
);
--> statement-breakpoint
CREATE INDEX `agenda_items_meeting` ON `agenda_items` (`meeting_id`,`position`);--> statement-breakpoint
CREATE TABLE `agenda_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`item_id` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `agenda_questions_item` ON `agenda_questions` (`item_id`,`position`);--> statement-breakpoint
CREATE TABLE `meeting_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`kind` text NOT NULL,
	`reason` text NOT NULL,
	`before` text NOT NULL,
	`sequence` integer NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meeting_changes_kind" CHECK("meeting_changes"."kind" in ('moved', 'cancelled'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_changes_sequence` ON `meeting_changes` (`meeting_id`,`sequence`);--> statement-breakpoint
CREATE TABLE `meeting_commitments` (
	`meeting_id` text NOT NULL,
	`commitment_id` text NOT NULL,
	PRIMARY KEY(`meeting_id`, `commitment_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commitment_id`) REFERENCES `commitments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `meeting_groups` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`letter` text NOT NULL,
	`title` text NOT NULL,
	`theme_id` text,
	`seats` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`theme_id`) REFERENCES `themes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meeting_groups_seats" CHECK("meeting_groups"."seats" is null or "meeting_groups"."seats" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_groups_letter` ON `meeting_groups` (`meeting_id`,`letter`);--> statement-breakpoint
CREATE TABLE `meeting_materials` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`note` text NOT NULL,
	`url` text,
	`due_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `meeting_materials_meeting` ON `meeting_materials` (`meeting_id`,`position`);--> statement-breakpoint
CREATE TABLE `meetings` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`consultation_id` text NOT NULL,
	`main_language` text NOT NULL,
	`status` text NOT NULL,
	`audience` text NOT NULL,
	`title` text NOT NULL,
	`purpose` text NOT NULL,
	`background` text NOT NULL,
	`listeners` text NOT NULL,
	`practical` text NOT NULL,
	`contact_name` text NOT NULL,
	`contact_email` text NOT NULL,
	`starts_at` text,
	`ends_at` text,
	`time_zone` text NOT NULL,
	`format` text NOT NULL,
	`streamed` integer NOT NULL,
	`place` text NOT NULL,
	`access` text NOT NULL,
	`join_url` text,
	`stream_url` text,
	`capacity` integer,
	`seats_per_organisation` integer,
	`registration_closes_on` text,
	`questions` text NOT NULL,
	`uid` text NOT NULL,
	`sequence` integer NOT NULL,
	`copied_from_id` text,
	`announced_at` text,
	`closed_at` text,
	`cancelled_at` text,
	`created_at` text NOT NULL,
	`created_by` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meetings_status" CHECK("meetings"."status" in ('draft', 'announced', 'closed', 'cancelled')),
	CONSTRAINT "meetings_audience" CHECK("meetings"."audience" in ('open', 'invited', 'internal')),
	CONSTRAINT "meetings_format" CHECK("meetings"."format" in ('room', 'digital', 'hybrid')),
	CONSTRAINT "meetings_hours" CHECK(("meetings"."starts_at" is null) = ("meetings"."ends_at" is null) and ("meetings"."ends_at" is null or "meetings"."ends_at" > "meetings"."starts_at")),
	CONSTRAINT "meetings_announced" CHECK("meetings"."status" in ('draft', 'cancelled') or ("meetings"."announced_at" is not null and "meetings"."starts_at" is not null)),
	CONSTRAINT "meetings_closed" CHECK(("meetings"."status" = 'closed') = ("meetings"."closed_at" is not null)),
	CONSTRAINT "meetings_cancelled" CHECK(("meetings"."status" = 'cancelled') = ("meetings"."cancelled_at" is not null)),
	CONSTRAINT "meetings_seats" CHECK(("meetings"."capacity" is null or "meetings"."capacity" > 0) and ("meetings"."seats_per_organisation" is null or "meetings"."seats_per_organisation" > 0))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meetings_slug_unique` ON `meetings` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `meetings_uid_unique` ON `meetings` (`uid`);--> statement-breakpoint
CREATE INDEX `meetings_consultation` ON `meetings` (`consultation_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `meetings_starts` ON `meetings` (`starts_at`);
--> statement-breakpoint
CREATE TRIGGER meetings_moves BEFORE UPDATE OF status ON meetings
WHEN OLD.status <> NEW.status AND OLD.status || ' > ' || NEW.status NOT IN (
  'draft > announced', 'draft > cancelled',
  'announced > closed', 'announced > cancelled')
BEGIN SELECT RAISE(ABORT, 'no such move of meetings'); END;
--> statement-breakpoint
CREATE TRIGGER meeting_changes_no_update BEFORE UPDATE ON meeting_changes BEGIN SELECT RAISE(ABORT, 'what was told of a meeting is append-only'); END;
