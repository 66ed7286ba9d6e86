CREATE TABLE `erasure_submissions` (
	`erasure_id` text NOT NULL,
	`submission_id` text NOT NULL,
	PRIMARY KEY(`erasure_id`, `submission_id`),
	FOREIGN KEY (`erasure_id`) REFERENCES `erasures`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `erasure_submissions_submission` ON `erasure_submissions` (`submission_id`);--> statement-breakpoint
CREATE TABLE `erasures` (
	`id` text PRIMARY KEY NOT NULL,
	`scope` text NOT NULL,
	`ground` text NOT NULL,
	`person_id` text,
	`asked_at` text NOT NULL,
	`asked_by` text,
	`verdict` text,
	`comment` text DEFAULT '' NOT NULL,
	`decided_at` text,
	`decided_by` text,
	`done_at` text,
	`settled_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "erasures_scope" CHECK("erasures"."scope" in ('contact', 'identity', 'words', 'staff')),
	CONSTRAINT "erasures_ground" CHECK("erasures"."ground" in ('not_needed', 'consent_withdrawn', 'objection', 'unlawful', 'legal_duty', 'period_passed')),
	CONSTRAINT "erasures_verdict" CHECK("erasures"."verdict" in ('approved', 'returned')),
	CONSTRAINT "erasures_staff" CHECK(("erasures"."scope" = 'staff') = ("erasures"."person_id" is not null)),
	CONSTRAINT "erasures_decided" CHECK(("erasures"."verdict" is null) = ("erasures"."decided_at" is null) and ("erasures"."verdict" is null) = ("erasures"."decided_by" is null)),
	CONSTRAINT "erasures_two" CHECK("erasures"."done_at" is null or "erasures"."asked_by" is null or ("erasures"."verdict" = 'approved' and "erasures"."decided_by" <> "erasures"."asked_by")),
	CONSTRAINT "erasures_settled" CHECK("erasures"."settled_at" is null or "erasures"."done_at" is not null)
);
--> statement-breakpoint
CREATE INDEX `erasures_waiting` ON `erasures` (`asked_at`) WHERE verdict is null and done_at is null;--> statement-breakpoint
CREATE INDEX `erasures_unsettled` ON `erasures` (`done_at`) WHERE done_at is not null and settled_at is null;--> statement-breakpoint
ALTER TABLE `attachments` ADD `erased_at` text;--> statement-breakpoint
ALTER TABLE `submission_texts` ADD `erased_at` text;--> statement-breakpoint
ALTER TABLE `submissions` ADD `erasure_id` text REFERENCES erasures(id);--> statement-breakpoint
-- One thing may change a text: an erasure that was carried out for its submission, which takes words and salt and leaves the rest.
DROP TRIGGER submission_texts_no_update;
--> statement-breakpoint
CREATE TRIGGER submission_texts_no_update BEFORE UPDATE ON submission_texts
WHEN NOT (NEW.salt = '' AND NEW.id = OLD.id AND NEW.submission_id = OLD.submission_id AND NEW.kind = OLD.kind
  AND NEW.number = OLD.number AND NEW.language = OLD.language AND NEW.attachment_id IS OLD.attachment_id
  AND NEW.created_at = OLD.created_at AND NEW.created_by IS OLD.created_by AND NEW.digest = OLD.digest
  AND EXISTS (SELECT 1 FROM submissions JOIN erasures ON erasures.id = submissions.erasure_id
    WHERE submissions.id = OLD.submission_id AND erasures.done_at = NEW.erased_at))
BEGIN SELECT RAISE(ABORT, 'texts are immutable'); END;
