PRAGMA foreign_keys=OFF;--> statement-breakpoint
-- It names the table that is made anew.
DROP TRIGGER submission_texts_no_update;
--> statement-breakpoint
CREATE TABLE `__new_erasures` (
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
	CONSTRAINT "erasures_scope" CHECK("__new_erasures"."scope" in ('contact', 'identity', 'words', 'staff')),
	CONSTRAINT "erasures_ground" CHECK("__new_erasures"."ground" in ('not_needed', 'consent_withdrawn', 'objection', 'unlawful', 'legal_duty', 'period_passed')),
	CONSTRAINT "erasures_verdict" CHECK("__new_erasures"."verdict" in ('approved', 'returned')),
	CONSTRAINT "erasures_staff" CHECK(("__new_erasures"."scope" = 'staff') = ("__new_erasures"."person_id" is not null)),
	CONSTRAINT "erasures_decided" CHECK(("__new_erasures"."verdict" is null) = ("__new_erasures"."decided_at" is null) and ("__new_erasures"."verdict" is null) = ("__new_erasures"."decided_by" is null)),
	CONSTRAINT "erasures_two" CHECK("__new_erasures"."done_at" is null or "__new_erasures"."asked_by" is null or ("__new_erasures"."verdict" = 'approved' and "__new_erasures"."decided_by" <> "__new_erasures"."asked_by")),
	CONSTRAINT "erasures_asked" CHECK(("__new_erasures"."asked_by" is null) = ("__new_erasures"."ground" = 'period_passed')),
	CONSTRAINT "erasures_settled" CHECK("__new_erasures"."settled_at" is null or "__new_erasures"."done_at" is not null)
);
--> statement-breakpoint
INSERT INTO `__new_erasures`("id", "scope", "ground", "person_id", "asked_at", "asked_by", "verdict", "comment", "decided_at", "decided_by", "done_at", "settled_at") SELECT "id", "scope", "ground", "person_id", "asked_at", "asked_by", "verdict", "comment", "decided_at", "decided_by", "done_at", "settled_at" FROM `erasures`;--> statement-breakpoint
DROP TABLE `erasures`;--> statement-breakpoint
ALTER TABLE `__new_erasures` RENAME TO `erasures`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `erasures_waiting` ON `erasures` (`asked_at`) WHERE verdict is null and done_at is null;--> statement-breakpoint
CREATE INDEX `erasures_unsettled` ON `erasures` (`done_at`) WHERE done_at is not null and settled_at is null;
--> statement-breakpoint
-- An erasure changes a text once: into nothing where the words go, with its salt; else into as much with bars in it, under a salt
-- of its own (a letter beyond the basic plane gives way to two bars).
CREATE TRIGGER submission_texts_no_update BEFORE UPDATE ON submission_texts
WHEN NOT (NEW.id = OLD.id AND NEW.submission_id = OLD.submission_id AND NEW.kind = OLD.kind
  AND NEW.number = OLD.number AND NEW.language = OLD.language AND NEW.attachment_id IS OLD.attachment_id
  AND NEW.created_at = OLD.created_at AND NEW.created_by IS OLD.created_by AND NEW.digest = OLD.digest
  AND EXISTS (SELECT 1 FROM submissions JOIN erasures ON erasures.id = submissions.erasure_id
    WHERE submissions.id = OLD.submission_id AND erasures.done_at = NEW.erased_at
      AND ((erasures.scope = 'words' AND NEW.body = '' AND NEW.salt = ''
          AND (OLD.erased_at IS NULL OR OLD.erased_at < NEW.erased_at OR OLD.body <> ''))
        OR (erasures.scope <> 'words' AND NEW.salt NOT IN ('', OLD.salt)
          AND length(NEW.body) BETWEEN length(OLD.body) AND 2 * length(OLD.body)
          AND (OLD.erased_at IS NULL OR OLD.erased_at < NEW.erased_at)))))
BEGIN SELECT RAISE(ABORT, 'texts are immutable'); END;
