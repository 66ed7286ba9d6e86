CREATE TABLE `published_meetings` (
	`slug` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`starts_at` text NOT NULL,
	`ends_at` text NOT NULL,
	`status` text NOT NULL,
	`uid` text NOT NULL,
	`sequence` integer NOT NULL,
	`changed_at` text NOT NULL,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `published_meetings_list` ON `published_meetings` (`starts_at`,`slug`);--> statement-breakpoint
CREATE INDEX `published_meetings_consultation` ON `published_meetings` (`consultation_id`,`starts_at`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_search_documents` (
	`key` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`ref` text NOT NULL,
	`consultation_id` text,
	`dated_on` text NOT NULL,
	`by_name` text,
	`parts` text NOT NULL,
	CONSTRAINT "search_documents_kind" CHECK("__new_search_documents"."kind" in ('contribution', 'response', 'commitment', 'consultation', 'meeting'))
);
--> statement-breakpoint
INSERT INTO `__new_search_documents`("key", "kind", "ref", "consultation_id", "dated_on", "by_name", "parts") SELECT "key", "kind", "ref", "consultation_id", "dated_on", "by_name", "parts" FROM `search_documents`;--> statement-breakpoint
DROP TABLE `search_documents`;--> statement-breakpoint
ALTER TABLE `__new_search_documents` RENAME TO `search_documents`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `search_documents_ref` ON `search_documents` (`kind`,`ref`);