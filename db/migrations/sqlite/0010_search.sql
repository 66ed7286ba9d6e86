-- The two indexes of words are FTS5 tables without a content of their own. Words come cut and folded, so between spaces every
-- character is part of one: that is what the ascii tokenizer does. Beginnings of up to seven letters have lists of their own.
CREATE TABLE `search_documents` (
	`key` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`ref` text NOT NULL,
	`consultation_id` text,
	`dated_on` text NOT NULL,
	`by_name` text,
	`parts` text NOT NULL,
	CONSTRAINT "search_documents_kind" CHECK("search_documents"."kind" in ('contribution', 'response', 'commitment', 'consultation'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_documents_ref` ON `search_documents` (`kind`,`ref`);--> statement-breakpoint
CREATE VIRTUAL TABLE `search_index` USING fts5(words, content='', contentless_delete=1, tokenize='ascii', prefix='2 3 4 5 6 7');
--> statement-breakpoint
CREATE VIRTUAL TABLE `find_index` USING fts5(words, content='', contentless_delete=1, tokenize='ascii', prefix='2 3 4 5 6 7');
--> statement-breakpoint
CREATE TABLE `find_subjects` (
	`key` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	CONSTRAINT "find_subjects_kind" CHECK("find_subjects"."kind" in ('submission', 'contribution', 'response', 'consultation'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `find_subjects_subject` ON `find_subjects` (`kind`,`subject_id`);