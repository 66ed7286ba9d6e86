PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_find_subjects` (
	`key` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	CONSTRAINT "find_subjects_kind" CHECK("__new_find_subjects"."kind" in ('submission', 'contribution', 'response', 'consultation', 'meeting', 'registration'))
);
--> statement-breakpoint
INSERT INTO `__new_find_subjects`("key", "kind", "subject_id") SELECT "key", "kind", "subject_id" FROM `find_subjects`;--> statement-breakpoint
DROP TABLE `find_subjects`;--> statement-breakpoint
ALTER TABLE `__new_find_subjects` RENAME TO `find_subjects`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `find_subjects_subject` ON `find_subjects` (`kind`,`subject_id`);