CREATE TABLE `text_touches` (
	`text_id` text NOT NULL,
	`contribution_id` text NOT NULL,
	`looked_at` text,
	`looked_by` text,
	PRIMARY KEY(`text_id`, `contribution_id`),
	FOREIGN KEY (`text_id`) REFERENCES `submission_texts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contribution_id`) REFERENCES `contributions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`looked_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "text_touches_looked" CHECK(("text_touches"."looked_at" is null) = ("text_touches"."looked_by" is null))
);
--> statement-breakpoint
CREATE INDEX `text_touches_waiting` ON `text_touches` (`contribution_id`) WHERE looked_at is null;--> statement-breakpoint
CREATE TABLE `later_texts` (
	`text_id` text PRIMARY KEY NOT NULL,
	`submission_id` text NOT NULL,
	`corrects_id` text,
	`channel` text,
	`received_on` text NOT NULL,
	`late` integer NOT NULL,
	`idempotency_key` text,
	`placed_at` text,
	`placed_by` text,
	FOREIGN KEY (`text_id`) REFERENCES `submission_texts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`corrects_id`) REFERENCES `submission_texts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "later_texts_channel" CHECK("later_texts"."channel" in ('form', 'email', 'letter', 'phone', 'conversation', 'meeting', 'body_report'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `later_texts_idempotency_key_unique` ON `later_texts` (`idempotency_key`);--> statement-breakpoint
CREATE INDEX `later_texts_submission` ON `later_texts` (`submission_id`);--> statement-breakpoint
CREATE INDEX `later_texts_waiting` ON `later_texts` (`text_id`) WHERE placed_at is null;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_submission_texts` (
	`id` text PRIMARY KEY NOT NULL,
	`submission_id` text NOT NULL,
	`kind` text NOT NULL,
	`number` integer NOT NULL,
	`body` text NOT NULL,
	`language` text NOT NULL,
	`attachment_id` text,
	`created_at` text NOT NULL,
	`created_by` text,
	`salt` text NOT NULL,
	`digest` text NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "submission_texts_kind" CHECK("__new_submission_texts"."kind" in ('original', 'transcript', 'addition', 'correction')),
	CONSTRAINT "submission_texts_transcript" CHECK(("__new_submission_texts"."kind" = 'transcript') = ("__new_submission_texts"."attachment_id" is not null))
);
--> statement-breakpoint
INSERT INTO `__new_submission_texts`("id", "submission_id", "kind", "number", "body", "language", "attachment_id", "created_at", "created_by", "salt", "digest") SELECT "id", "submission_id", "kind", "number", "body", "language", "attachment_id", "created_at", "created_by", "salt", "digest" FROM `submission_texts`;--> statement-breakpoint
DROP TABLE `submission_texts`;--> statement-breakpoint
ALTER TABLE `__new_submission_texts` RENAME TO `submission_texts`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `submission_texts_number` ON `submission_texts` (`submission_id`,`number`);
--> statement-breakpoint
-- The table was made anew, without its triggers.
CREATE TRIGGER submission_texts_no_update BEFORE UPDATE ON submission_texts BEGIN SELECT RAISE(ABORT, 'texts are immutable'); END;
--> statement-breakpoint
CREATE TRIGGER submission_texts_no_delete BEFORE DELETE ON submission_texts BEGIN SELECT RAISE(ABORT, 'texts are immutable'); END;
