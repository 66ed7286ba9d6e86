CREATE TABLE `withdrawals` (
	`id` text PRIMARY KEY NOT NULL,
	`submission_id` text NOT NULL,
	`contribution_id` text,
	`channel` text,
	`received_on` text NOT NULL,
	`at` text NOT NULL,
	`recorded_by` text,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "withdrawals_channel" CHECK("withdrawals"."channel" in ('form', 'email', 'letter', 'phone', 'conversation', 'meeting', 'body_report')),
	CONSTRAINT "withdrawals_recorded" CHECK(("withdrawals"."channel" is null) = ("withdrawals"."recorded_by" is null))
);
--> statement-breakpoint
CREATE INDEX `withdrawals_submission` ON `withdrawals` (`submission_id`,`at`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_contributions` (
	`id` text PRIMARY KEY NOT NULL,
	`submission_id` text NOT NULL,
	`consultation_id` text NOT NULL,
	`number` integer NOT NULL,
	`ref` text NOT NULL,
	`title` text NOT NULL,
	`title_proposed` integer DEFAULT false NOT NULL,
	`kind` text NOT NULL,
	`theme_id` text,
	`stage` text NOT NULL,
	`visibility` text NOT NULL,
	`withheld_ground` text,
	`withheld_note` text,
	`owner_body_id` text,
	`assigned_at` text,
	`advice_due_on` text,
	`response_due_on` text NOT NULL,
	`language` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`listed_at` text,
	`removed_at` text,
	`answered_at` text,
	`withdrawn_at` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`theme_id`) REFERENCES `themes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "contributions_kind" CHECK("__new_contributions"."kind" in ('proposal', 'question', 'experience', 'concern', 'good_example')),
	CONSTRAINT "contributions_stage" CHECK("__new_contributions"."stage" in ('received', 'being_assessed', 'response_being_prepared', 'answered', 'withdrawn')),
	CONSTRAINT "contributions_visibility" CHECK("__new_contributions"."visibility" in ('not_cleared', 'cleared', 'withheld')),
	CONSTRAINT "contributions_ground" CHECK("__new_contributions"."withheld_ground" in ('contributors_choice', 'personal_data', 'confidential', 'unlawful')),
	CONSTRAINT "contributions_withheld" CHECK(("__new_contributions"."visibility" = 'withheld') = ("__new_contributions"."withheld_ground" is not null)),
	CONSTRAINT "contributions_answered" CHECK(("__new_contributions"."stage" = 'answered') = ("__new_contributions"."answered_at" is not null)),
	CONSTRAINT "contributions_withdrawn" CHECK(case when "__new_contributions"."withdrawn_at" is null then "__new_contributions"."stage" <> 'withdrawn' else "__new_contributions"."stage" in ('withdrawn', 'answered') end),
	CONSTRAINT "contributions_assessed" CHECK("__new_contributions"."stage" <> 'being_assessed' or "__new_contributions"."owner_body_id" is not null),
	CONSTRAINT "contributions_removed_unseen" CHECK("__new_contributions"."removed_at" is null or "__new_contributions"."listed_at" is null)
);
--> statement-breakpoint
INSERT INTO `__new_contributions`("id", "submission_id", "consultation_id", "number", "ref", "title", "title_proposed", "kind", "theme_id", "stage", "visibility", "withheld_ground", "withheld_note", "owner_body_id", "assigned_at", "advice_due_on", "response_due_on", "language", "created_at", "created_by", "listed_at", "removed_at", "answered_at", "withdrawn_at", "version") SELECT "id", "submission_id", "consultation_id", "number", "ref", "title", "title_proposed", "kind", "theme_id", "stage", "visibility", "withheld_ground", "withheld_note", "owner_body_id", "assigned_at", "advice_due_on", "response_due_on", "language", "created_at", "created_by", "listed_at", "removed_at", "answered_at", NULL, "version" FROM `contributions`;--> statement-breakpoint
DROP TABLE `contributions`;--> statement-breakpoint
ALTER TABLE `__new_contributions` RENAME TO `contributions`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `contributions_ref_unique` ON `contributions` (`ref`);--> statement-breakpoint
CREATE UNIQUE INDEX `contributions_number` ON `contributions` (`submission_id`,`number`);--> statement-breakpoint
CREATE INDEX `contributions_worklist` ON `contributions` (`consultation_id`,`stage`,`id`);--> statement-breakpoint
CREATE INDEX `contributions_owner` ON `contributions` (`owner_body_id`,`stage`,`advice_due_on`);--> statement-breakpoint
CREATE TABLE `__new_worklist` (
	`contribution_id` text NOT NULL,
	`consultation_id` text NOT NULL,
	`commitment_id` text NOT NULL,
	`theme_id` text NOT NULL,
	`owner_body_id` text NOT NULL,
	`state` text NOT NULL,
	`visibility` text NOT NULL,
	`told_more` integer NOT NULL,
	`due_on` text NOT NULL,
	PRIMARY KEY(`contribution_id`, `commitment_id`),
	CONSTRAINT "worklist_stands" CHECK("__new_worklist"."state" in ('received', 'at_owner', 'advised', 'response_being_prepared', 'answered', 'withdrawn'))
);
--> statement-breakpoint
INSERT INTO `__new_worklist`("contribution_id", "consultation_id", "commitment_id", "theme_id", "owner_body_id", "state", "visibility", "told_more", "due_on") SELECT "contribution_id", "consultation_id", "commitment_id", "theme_id", "owner_body_id", "state", "visibility", "told_more", "due_on" FROM `worklist`;--> statement-breakpoint
DROP TABLE `worklist`;--> statement-breakpoint
ALTER TABLE `__new_worklist` RENAME TO `worklist`;--> statement-breakpoint
CREATE INDEX `worklist_group` ON `worklist` (`consultation_id`,`commitment_id`,`theme_id`,`contribution_id`,`state`,`owner_body_id`,`visibility`,`told_more`,`due_on`);--> statement-breakpoint
CREATE INDEX `worklist_state` ON `worklist` (`consultation_id`,`commitment_id`,`theme_id`,`state`,`contribution_id`,`owner_body_id`,`visibility`,`told_more`,`due_on`);--> statement-breakpoint
CREATE INDEX `worklist_owner` ON `worklist` (`consultation_id`,`commitment_id`,`theme_id`,`owner_body_id`,`contribution_id`,`state`,`visibility`,`told_more`,`due_on`);--> statement-breakpoint
CREATE INDEX `worklist_visibility` ON `worklist` (`consultation_id`,`commitment_id`,`theme_id`,`visibility`,`contribution_id`,`state`,`owner_body_id`);--> statement-breakpoint
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
	CONSTRAINT "submissions_status" CHECK("__new_submissions"."status" in ('received', 'split', 'spam', 'nothing_to_answer', 'withdrawn')),
	CONSTRAINT "submissions_reason" CHECK("__new_submissions"."status" <> 'nothing_to_answer' or "__new_submissions"."status_reason" is not null),
	CONSTRAINT "submissions_split" CHECK("__new_submissions"."status" = 'spam' or ("__new_submissions"."status" = 'split') = ("__new_submissions"."split_at" is not null))
);
--> statement-breakpoint
INSERT INTO `__new_submissions`("id", "ref", "consultation_id", "contributor_id", "channel", "recorded_at", "received_on", "recorded_by", "on_behalf_of", "late", "status", "status_reason", "language", "publish_text", "publish_organisation", "publish_person", "case_number", "chosen_theme_id", "chosen_commitment_ids", "link_version", "next_number", "idempotency_key", "digest", "salt", "split_at", "split_by", "version") SELECT "id", "ref", "consultation_id", "contributor_id", "channel", "recorded_at", "received_on", "recorded_by", "on_behalf_of", "late", "status", "status_reason", "language", "publish_text", "publish_organisation", "publish_person", "case_number", "chosen_theme_id", "chosen_commitment_ids", "link_version", "next_number", "idempotency_key", "digest", "salt", "split_at", "split_by", "version" FROM `submissions`;--> statement-breakpoint
DROP TABLE `submissions`;--> statement-breakpoint
ALTER TABLE `__new_submissions` RENAME TO `submissions`;--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_ref_unique` ON `submissions` (`ref`);--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_contributor_id_unique` ON `submissions` (`contributor_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_idempotency_key_unique` ON `submissions` (`idempotency_key`);--> statement-breakpoint
CREATE INDEX `submissions_worklist` ON `submissions` (`consultation_id`,`status`,`recorded_at`);--> statement-breakpoint
CREATE INDEX `submissions_status` ON `submissions` (`status`,`recorded_at`);
--> statement-breakpoint
-- The tables were made anew, without their triggers; and what a contributor takes back ends.
CREATE TRIGGER submissions_moves BEFORE UPDATE OF status ON submissions
WHEN OLD.status <> NEW.status AND OLD.status || ' > ' || NEW.status NOT IN (
  'received > split', 'received > spam', 'received > nothing_to_answer', 'received > withdrawn',
  'split > received', 'split > spam',
  'spam > received', 'spam > split', 'spam > withdrawn',
  'nothing_to_answer > received', 'nothing_to_answer > withdrawn')
BEGIN SELECT RAISE(ABORT, 'no such move of submissions'); END;
--> statement-breakpoint
CREATE TRIGGER contributions_moves BEFORE UPDATE OF stage ON contributions
WHEN OLD.stage <> NEW.stage AND OLD.stage || ' > ' || NEW.stage NOT IN (
  'received > being_assessed', 'received > response_being_prepared', 'received > withdrawn',
  'being_assessed > received', 'being_assessed > response_being_prepared', 'being_assessed > withdrawn',
  'response_being_prepared > being_assessed', 'response_being_prepared > received', 'response_being_prepared > answered',
  'response_being_prepared > withdrawn')
BEGIN SELECT RAISE(ABORT, 'no such move of contributions'); END;
