CREATE TABLE `published_ended_answers` (
	`contribution_id` text NOT NULL,
	`response_number` integer NOT NULL,
	`version` integer NOT NULL,
	`answered_on` text NOT NULL,
	`ended_on` text NOT NULL,
	PRIMARY KEY(`contribution_id`, `response_number`, `version`)
);
--> statement-breakpoint
CREATE INDEX `published_ended_answers_response` ON `published_ended_answers` (`response_number`,`contribution_id`);--> statement-breakpoint
CREATE TABLE `published_response_versions` (
	`number` integer NOT NULL,
	`version` integer NOT NULL,
	`data` text NOT NULL,
	PRIMARY KEY(`number`, `version`)
);
--> statement-breakpoint
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
	`set_aside_at` text,
	`moved_on` text,
	`reopened_at` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`theme_id`) REFERENCES `themes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "contributions_kind" CHECK("__new_contributions"."kind" in ('proposal', 'question', 'experience', 'concern', 'good_example')),
	CONSTRAINT "contributions_stage" CHECK("__new_contributions"."stage" in ('received', 'being_assessed', 'response_being_prepared', 'answered', 'withdrawn', 'set_aside')),
	CONSTRAINT "contributions_visibility" CHECK("__new_contributions"."visibility" in ('not_cleared', 'cleared', 'withheld')),
	CONSTRAINT "contributions_ground" CHECK("__new_contributions"."withheld_ground" in ('contributors_choice', 'personal_data', 'confidential', 'unlawful')),
	CONSTRAINT "contributions_withheld" CHECK(("__new_contributions"."visibility" = 'withheld') = ("__new_contributions"."withheld_ground" is not null)),
	CONSTRAINT "contributions_answered" CHECK(("__new_contributions"."stage" = 'answered') = ("__new_contributions"."answered_at" is not null)),
	CONSTRAINT "contributions_withdrawn" CHECK(case when "__new_contributions"."withdrawn_at" is null then "__new_contributions"."stage" <> 'withdrawn' else "__new_contributions"."stage" in ('withdrawn', 'answered') end),
	CONSTRAINT "contributions_set_aside" CHECK(("__new_contributions"."stage" = 'set_aside') = ("__new_contributions"."set_aside_at" is not null)),
	CONSTRAINT "contributions_assessed" CHECK("__new_contributions"."stage" <> 'being_assessed' or "__new_contributions"."owner_body_id" is not null or "__new_contributions"."reopened_at" is not null),
	CONSTRAINT "contributions_reopened" CHECK("__new_contributions"."reopened_at" is null or "__new_contributions"."stage" <> 'answered'),
	CONSTRAINT "contributions_removed_unseen" CHECK("__new_contributions"."removed_at" is null or "__new_contributions"."listed_at" is null)
);
--> statement-breakpoint
INSERT INTO `__new_contributions`("id", "submission_id", "consultation_id", "number", "ref", "title", "title_proposed", "kind", "theme_id", "stage", "visibility", "withheld_ground", "withheld_note", "owner_body_id", "assigned_at", "advice_due_on", "response_due_on", "language", "created_at", "created_by", "listed_at", "removed_at", "answered_at", "withdrawn_at", "set_aside_at", "moved_on", "reopened_at", "version") SELECT "id", "submission_id", "consultation_id", "number", "ref", "title", "title_proposed", "kind", "theme_id", "stage", "visibility", "withheld_ground", "withheld_note", "owner_body_id", "assigned_at", "advice_due_on", "response_due_on", "language", "created_at", "created_by", "listed_at", "removed_at", "answered_at", "withdrawn_at", "set_aside_at", "moved_on", null, "version" FROM `contributions`;--> statement-breakpoint
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
	CONSTRAINT "worklist_stands" CHECK("__new_worklist"."state" in ('received', 'at_owner', 'advised', 'reopened', 'response_being_prepared', 'answered', 'withdrawn', 'set_aside'))
);
--> statement-breakpoint
INSERT INTO `__new_worklist`("contribution_id", "consultation_id", "commitment_id", "theme_id", "owner_body_id", "state", "visibility", "told_more", "due_on") SELECT "contribution_id", "consultation_id", "commitment_id", "theme_id", "owner_body_id", "state", "visibility", "told_more", "due_on" FROM `worklist`;--> statement-breakpoint
DROP TABLE `worklist`;--> statement-breakpoint
ALTER TABLE `__new_worklist` RENAME TO `worklist`;--> statement-breakpoint
CREATE INDEX `worklist_group` ON `worklist` (`consultation_id`,`commitment_id`,`theme_id`,`contribution_id`,`state`,`owner_body_id`,`visibility`,`told_more`,`due_on`);--> statement-breakpoint
CREATE INDEX `worklist_state` ON `worklist` (`consultation_id`,`commitment_id`,`theme_id`,`state`,`contribution_id`,`owner_body_id`,`visibility`,`told_more`,`due_on`);--> statement-breakpoint
CREATE INDEX `worklist_owner` ON `worklist` (`consultation_id`,`commitment_id`,`theme_id`,`owner_body_id`,`contribution_id`,`state`,`visibility`,`told_more`,`due_on`);--> statement-breakpoint
CREATE INDEX `worklist_visibility` ON `worklist` (`consultation_id`,`commitment_id`,`theme_id`,`visibility`,`contribution_id`,`state`,`owner_body_id`);--> statement-breakpoint
CREATE TABLE `__new_responses` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`consultation_id` text NOT NULL,
	`status` text NOT NULL,
	`title` text NOT NULL,
	`language` text NOT NULL,
	`disposition_id` text,
	`reason` text NOT NULL,
	`destination` text NOT NULL,
	`destination_body_id` text,
	`promise_what` text,
	`promise_body_id` text,
	`promise_by_on` text,
	`submitted_digest` text,
	`submitted_by` text,
	`submitted_at` text,
	`approved_digest` text,
	`approved_by` text,
	`approved_at` text,
	`published_at` text,
	`published_version` integer NOT NULL,
	`published_row` integer DEFAULT 0 NOT NULL,
	`correction_kind` text,
	`correction_note` text,
	`retraction_reason` text,
	`retraction_asked_by` text,
	`retraction_asked_at` text,
	`retracted_by` text,
	`retracted_at` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`disposition_id`) REFERENCES `dispositions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`destination_body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`promise_body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submitted_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`retraction_asked_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`retracted_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "responses_status" CHECK("__new_responses"."status" in ('draft', 'in_review', 'approved', 'published', 'retracted', 'discarded')),
	CONSTRAINT "responses_published" CHECK(("__new_responses"."published_version" > 0) = ("__new_responses"."published_at" is not null)
        and ("__new_responses"."status" not in ('published', 'retracted') or "__new_responses"."published_version" > 0)
        and ("__new_responses"."status" <> 'discarded' or "__new_responses"."published_version" = 0)),
	CONSTRAINT "responses_correction" CHECK(("__new_responses"."correction_kind" is not null) = ("__new_responses"."published_version" > 0 and "__new_responses"."status" in ('draft', 'in_review', 'approved'))
        and ("__new_responses"."correction_kind" is null) = ("__new_responses"."correction_note" is null)),
	CONSTRAINT "responses_retraction" CHECK(("__new_responses"."status" = 'retracted') = ("__new_responses"."retracted_at" is not null)
        and ("__new_responses"."retracted_at" is null) = ("__new_responses"."retracted_by" is null)
        and ("__new_responses"."retraction_reason" is null) = ("__new_responses"."retraction_asked_by" is null)
        and ("__new_responses"."retraction_reason" is null) = ("__new_responses"."retraction_asked_at" is null)
        and ("__new_responses"."status" <> 'retracted' or length(trim("__new_responses"."retraction_reason")) > 0)
        and ("__new_responses"."retraction_reason" is null or "__new_responses"."status" in ('published', 'retracted'))),
	CONSTRAINT "responses_approved" CHECK("__new_responses"."status" not in ('approved', 'published', 'retracted') or ("__new_responses"."approved_digest" is not null and "__new_responses"."approved_by" is not null)),
	CONSTRAINT "responses_reasoned" CHECK("__new_responses"."status" in ('draft', 'discarded') or ("__new_responses"."disposition_id" is not null and length(trim("__new_responses"."reason")) > 0)),
	CONSTRAINT "responses_promise" CHECK(("__new_responses"."promise_what" is null) = ("__new_responses"."promise_by_on" is null) and ("__new_responses"."promise_what" is null) = ("__new_responses"."promise_body_id" is null))
);
--> statement-breakpoint
INSERT INTO `__new_responses`("id", "number", "consultation_id", "status", "title", "language", "disposition_id", "reason", "destination", "destination_body_id", "promise_what", "promise_body_id", "promise_by_on", "submitted_digest", "submitted_by", "submitted_at", "approved_digest", "approved_by", "approved_at", "published_at", "published_version", "published_row", "correction_kind", "correction_note", "retraction_reason", "retraction_asked_by", "retraction_asked_at", "retracted_by", "retracted_at", "created_at", "created_by", "updated_at", "version") SELECT "id", "number", "consultation_id", "status", "title", "language", "disposition_id", "reason", "destination", "destination_body_id", "promise_what", "promise_body_id", "promise_by_on", "submitted_digest", "submitted_by", "submitted_at", "approved_digest", "approved_by", "approved_at", "published_at", "published_version", case when "status" = 'published' then "version" else 0 end, null, null, null, null, null, null, null, "created_at", "created_by", "updated_at", "version" FROM `responses`;--> statement-breakpoint
DROP TABLE `responses`;--> statement-breakpoint
ALTER TABLE `__new_responses` RENAME TO `responses`;--> statement-breakpoint
CREATE UNIQUE INDEX `responses_number_unique` ON `responses` (`number`);--> statement-breakpoint
CREATE INDEX `responses_worklist` ON `responses` (`consultation_id`,`status`);--> statement-breakpoint
DROP INDEX `fan_outs_subject`;--> statement-breakpoint
CREATE UNIQUE INDEX `fan_outs_subject` ON `fan_outs` (`subject_kind`,`subject_id`,`subject_version`,`template`);--> statement-breakpoint
CREATE TABLE `__new_response_members` (
	`id` text PRIMARY KEY NOT NULL,
	`response_id` text NOT NULL,
	`contribution_id` text NOT NULL,
	`own_sentence` text,
	`public_sentence` text,
	`added_at` text NOT NULL,
	`first_version` integer,
	`leaving_at` text,
	`removed_at` text,
	`last_version` integer,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contribution_id`) REFERENCES `contributions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "response_members_leaving" CHECK("__new_response_members"."leaving_at" is null or ("__new_response_members"."first_version" is not null and "__new_response_members"."removed_at" is null)),
	CONSTRAINT "response_members_ended" CHECK(("__new_response_members"."last_version" is not null) = ("__new_response_members"."first_version" is not null and "__new_response_members"."removed_at" is not null))
);
--> statement-breakpoint
INSERT INTO `__new_response_members`("id", "response_id", "contribution_id", "own_sentence", "public_sentence", "added_at", "first_version", "leaving_at", "removed_at", "last_version") SELECT "id", "response_id", "contribution_id", "own_sentence", case when "removed_at" is null and "response_id" in (select "id" from `responses` where "status" = 'published') then "own_sentence" end, "added_at", case when "removed_at" is null and "response_id" in (select "id" from `responses` where "status" = 'published') then 1 end, null, "removed_at", null FROM `response_members`;--> statement-breakpoint
DROP TABLE `response_members`;--> statement-breakpoint
ALTER TABLE `__new_response_members` RENAME TO `response_members`;--> statement-breakpoint
CREATE INDEX `response_members_ended_of` ON `response_members` (`contribution_id`) WHERE last_version is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `response_members_current` ON `response_members` (`contribution_id`) WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX `response_members_response` ON `response_members` (`response_id`);--> statement-breakpoint
CREATE TABLE `__new_response_versions` (
	`response_id` text NOT NULL,
	`version` integer NOT NULL,
	`kind` text DEFAULT 'first' NOT NULL,
	`note` text,
	`content` text NOT NULL,
	`digest` text NOT NULL,
	`approved_by` text NOT NULL,
	`four_eyes` integer NOT NULL,
	`published_at` text NOT NULL,
	`published_by` text NOT NULL,
	PRIMARY KEY(`response_id`, `version`),
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "response_versions_kind" CHECK("__new_response_versions"."kind" in ('first', 'typing_error', 'substantive')),
	CONSTRAINT "response_versions_note" CHECK(("__new_response_versions"."kind" = 'first') = ("__new_response_versions"."version" = 1) and ("__new_response_versions"."kind" = 'first') = ("__new_response_versions"."note" is null))
);
--> statement-breakpoint
INSERT INTO `__new_response_versions`("response_id", "version", "kind", "note", "content", "digest", "approved_by", "four_eyes", "published_at", "published_by") SELECT "response_id", "version", 'first', null, "content", "digest", "approved_by", "four_eyes", "published_at", "published_by" FROM `response_versions`;--> statement-breakpoint
DROP TABLE `response_versions`;--> statement-breakpoint
ALTER TABLE `__new_response_versions` RENAME TO `response_versions`;
--> statement-breakpoint
-- These tables were made anew, without their triggers; what is published may be corrected and retracted.
CREATE TRIGGER contributions_moves BEFORE UPDATE OF stage ON contributions
WHEN OLD.stage <> NEW.stage AND OLD.stage || ' > ' || NEW.stage NOT IN (
  'received > being_assessed', 'received > response_being_prepared', 'received > withdrawn', 'received > set_aside',
  'being_assessed > received', 'being_assessed > response_being_prepared', 'being_assessed > withdrawn', 'being_assessed > set_aside',
  'response_being_prepared > being_assessed', 'response_being_prepared > received', 'response_being_prepared > answered', 'response_being_prepared > withdrawn', 'response_being_prepared > set_aside',
  'answered > being_assessed', 'answered > withdrawn',
  'set_aside > received', 'set_aside > being_assessed', 'set_aside > withdrawn')
BEGIN SELECT RAISE(ABORT, 'no such move of contributions'); END;
--> statement-breakpoint
CREATE TRIGGER responses_moves BEFORE UPDATE OF status ON responses
WHEN OLD.status <> NEW.status AND OLD.status || ' > ' || NEW.status NOT IN (
  'draft > in_review', 'draft > published', 'draft > discarded',
  'in_review > draft', 'in_review > approved', 'in_review > published', 'in_review > discarded',
  'approved > draft', 'approved > published', 'approved > discarded',
  'published > draft', 'published > retracted')
BEGIN SELECT RAISE(ABORT, 'no such move of responses'); END;
--> statement-breakpoint
CREATE TRIGGER response_versions_no_update BEFORE UPDATE ON response_versions BEGIN SELECT RAISE(ABORT, 'published versions are immutable'); END;
--> statement-breakpoint
CREATE TRIGGER response_versions_no_delete BEFORE DELETE ON response_versions BEGIN SELECT RAISE(ABORT, 'published versions are immutable'); END;
--> statement-breakpoint
-- The public shape of a response has changed: an empty search has the whole projection made anew at the next start.
DELETE FROM `search_documents`;
