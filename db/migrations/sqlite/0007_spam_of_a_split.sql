PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_submissions` (
	`id` text PRIMARY KEY NOT NULL,
	`ref` text NOT NULL,
	`consultation_id` text NOT NULL,
	`contributor_id` text NOT NULL,
	`channel` text NOT NULL,
	`recorded_at` text NOT NULL,
	`received_on` text NOT NULL,
	`recorded_by` text,
	`on_behalf_of` text,
	`late` integer NOT NULL,
	`status` text NOT NULL,
	`status_reason` text,
	`language` text NOT NULL,
	`publish_text` integer NOT NULL,
	`publish_organisation` integer NOT NULL,
	`publish_person` integer NOT NULL,
	`case_number` text,
	`chosen_theme_id` text,
	`chosen_commitment_ids` text NOT NULL,
	`link_version` integer NOT NULL,
	`next_number` integer NOT NULL,
	`idempotency_key` text,
	`digest` text NOT NULL,
	`salt` text NOT NULL,
	`split_at` text,
	`split_by` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contributor_id`) REFERENCES `contributors`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`chosen_theme_id`) REFERENCES `themes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "submissions_channel" CHECK("__new_submissions"."channel" in ('form', 'email', 'letter', 'phone', 'conversation', 'meeting', 'body_report')),
	CONSTRAINT "submissions_status" CHECK("__new_submissions"."status" in ('received', 'split', 'spam', 'nothing_to_answer')),
	CONSTRAINT "submissions_reason" CHECK("__new_submissions"."status" <> 'nothing_to_answer' or "__new_submissions"."status_reason" is not null),
	CONSTRAINT "submissions_split" CHECK("__new_submissions"."status" = 'spam' or ("__new_submissions"."status" = 'split') = ("__new_submissions"."split_at" is not null))
);
--> statement-breakpoint
INSERT INTO `__new_submissions`("id", "ref", "consultation_id", "contributor_id", "channel", "recorded_at", "received_on", "recorded_by", "on_behalf_of", "late", "status", "status_reason", "language", "publish_text", "publish_organisation", "publish_person", "case_number", "chosen_theme_id", "chosen_commitment_ids", "link_version", "next_number", "idempotency_key", "digest", "salt", "split_at", "split_by", "version") SELECT "id", "ref", "consultation_id", "contributor_id", "channel", "recorded_at", "received_on", "recorded_by", "on_behalf_of", "late", "status", "status_reason", "language", "publish_text", "publish_organisation", "publish_person", "case_number", "chosen_theme_id", "chosen_commitment_ids", "link_version", "next_number", "idempotency_key", "digest", "salt", "split_at", "split_by", "version" FROM `submissions`;--> statement-breakpoint
DROP TABLE `submissions`;--> statement-breakpoint
ALTER TABLE `__new_submissions` RENAME TO `submissions`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_ref_unique` ON `submissions` (`ref`);--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_contributor_id_unique` ON `submissions` (`contributor_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_idempotency_key_unique` ON `submissions` (`idempotency_key`);--> statement-breakpoint
CREATE INDEX `submissions_worklist` ON `submissions` (`consultation_id`,`status`,`recorded_at`);--> statement-breakpoint
CREATE INDEX `submissions_status` ON `submissions` (`status`,`recorded_at`);
--> statement-breakpoint
-- The table was made anew, without its trigger; and what was split may be spam.
CREATE TRIGGER submissions_moves BEFORE UPDATE OF status ON submissions
WHEN OLD.status <> NEW.status AND OLD.status || ' > ' || NEW.status NOT IN (
  'received > split', 'received > spam', 'received > nothing_to_answer',
  'split > received', 'split > spam',
  'spam > received', 'spam > split',
  'nothing_to_answer > received')
BEGIN SELECT RAISE(ABORT, 'no such move of submissions'); END;
