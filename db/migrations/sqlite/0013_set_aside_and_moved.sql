CREATE TABLE `contribution_moves` (
	`id` text PRIMARY KEY NOT NULL,
	`contribution_id` text NOT NULL,
	`from_consultation_id` text NOT NULL,
	`from_theme_id` text,
	`to_consultation_id` text NOT NULL,
	`assigned_at` text,
	`reason` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`contribution_id`) REFERENCES `contributions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_theme_id`) REFERENCES `themes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "contribution_moves_elsewhere" CHECK("contribution_moves"."from_consultation_id" <> "contribution_moves"."to_consultation_id")
);
--> statement-breakpoint
CREATE INDEX `contribution_moves_contribution` ON `contribution_moves` (`contribution_id`,`at`);--> statement-breakpoint
CREATE INDEX `contribution_moves_from` ON `contribution_moves` (`from_consultation_id`);--> statement-breakpoint
CREATE INDEX `contribution_moves_to` ON `contribution_moves` (`to_consultation_id`);--> statement-breakpoint
CREATE TABLE `set_asides` (
	`id` text PRIMARY KEY NOT NULL,
	`contribution_id` text NOT NULL,
	`ground` text NOT NULL,
	`reason` text NOT NULL,
	`salt` text NOT NULL,
	`asked_at` text NOT NULL,
	`asked_by` text NOT NULL,
	`verdict` text,
	`comment` text DEFAULT '' NOT NULL,
	`decided_at` text,
	`decided_by` text,
	`four_eyes` integer,
	`ended_at` text,
	`ended_by` text,
	FOREIGN KEY (`contribution_id`) REFERENCES `contributions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "set_asides_ground" CHECK("set_asides"."ground" in ('abuse', 'not_a_contribution', 'private_matter')),
	CONSTRAINT "set_asides_verdict" CHECK("set_asides"."verdict" in ('approved', 'returned')),
	CONSTRAINT "set_asides_decided" CHECK(("set_asides"."verdict" is null) = ("set_asides"."decided_at" is null) and ("set_asides"."verdict" is null) = ("set_asides"."decided_by" is null)),
	CONSTRAINT "set_asides_two" CHECK("set_asides"."four_eyes" is null or "set_asides"."four_eyes" = ("set_asides"."asked_by" <> "set_asides"."decided_by"))
);
--> statement-breakpoint
CREATE INDEX `set_asides_contribution` ON `set_asides` (`contribution_id`,`asked_at`);--> statement-breakpoint
CREATE INDEX `set_asides_waiting` ON `set_asides` (`verdict`,`ended_at`);--> statement-breakpoint
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
	CONSTRAINT "contributions_assessed" CHECK("__new_contributions"."stage" <> 'being_assessed' or "__new_contributions"."owner_body_id" is not null),
	CONSTRAINT "contributions_removed_unseen" CHECK("__new_contributions"."removed_at" is null or "__new_contributions"."listed_at" is null)
);
--> statement-breakpoint
INSERT INTO `__new_contributions`("id", "submission_id", "consultation_id", "number", "ref", "title", "title_proposed", "kind", "theme_id", "stage", "visibility", "withheld_ground", "withheld_note", "owner_body_id", "assigned_at", "advice_due_on", "response_due_on", "language", "created_at", "created_by", "listed_at", "removed_at", "answered_at", "withdrawn_at", "set_aside_at", "moved_on", "version") SELECT "id", "submission_id", "consultation_id", "number", "ref", "title", "title_proposed", "kind", "theme_id", "stage", "visibility", "withheld_ground", "withheld_note", "owner_body_id", "assigned_at", "advice_due_on", "response_due_on", "language", "created_at", "created_by", "listed_at", "removed_at", "answered_at", "withdrawn_at", NULL, NULL, "version" FROM `contributions`;--> statement-breakpoint
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
	CONSTRAINT "worklist_stands" CHECK("__new_worklist"."state" in ('received', 'at_owner', 'advised', 'response_being_prepared', 'answered', 'withdrawn', 'set_aside'))
);
--> statement-breakpoint
INSERT INTO `__new_worklist`("contribution_id", "consultation_id", "commitment_id", "theme_id", "owner_body_id", "state", "visibility", "told_more", "due_on") SELECT "contribution_id", "consultation_id", "commitment_id", "theme_id", "owner_body_id", "state", "visibility", "told_more", "due_on" FROM `worklist`;--> statement-breakpoint
DROP TABLE `worklist`;--> statement-breakpoint
ALTER TABLE `__new_worklist` RENAME TO `worklist`;--> statement-breakpoint
CREATE INDEX `worklist_group` ON `worklist` (`consultation_id`,`commitment_id`,`theme_id`,`contribution_id`,`state`,`owner_body_id`,`visibility`,`told_more`,`due_on`);--> statement-breakpoint
CREATE INDEX `worklist_state` ON `worklist` (`consultation_id`,`commitment_id`,`theme_id`,`state`,`contribution_id`,`owner_body_id`,`visibility`,`told_more`,`due_on`);--> statement-breakpoint
CREATE INDEX `worklist_owner` ON `worklist` (`consultation_id`,`commitment_id`,`theme_id`,`owner_body_id`,`contribution_id`,`state`,`visibility`,`told_more`,`due_on`);--> statement-breakpoint
CREATE INDEX `worklist_visibility` ON `worklist` (`consultation_id`,`commitment_id`,`theme_id`,`visibility`,`contribution_id`,`state`,`owner_body_id`);--> statement-breakpoint
DROP INDEX `published_contributions_ref_unique`;--> statement-breakpoint
CREATE UNIQUE INDEX `published_contributions_ref` ON `published_contributions` (`ref`,`consultation_id`);
--> statement-breakpoint
-- The table was made anew, without its trigger; and it can be set aside, and taken up again.
CREATE TRIGGER contributions_moves BEFORE UPDATE OF stage ON contributions
WHEN OLD.stage <> NEW.stage AND OLD.stage || ' > ' || NEW.stage NOT IN (
  'received > being_assessed', 'received > response_being_prepared', 'received > withdrawn', 'received > set_aside',
  'being_assessed > received', 'being_assessed > response_being_prepared', 'being_assessed > withdrawn',
  'being_assessed > set_aside',
  'response_being_prepared > being_assessed', 'response_being_prepared > received', 'response_being_prepared > answered',
  'response_being_prepared > withdrawn', 'response_being_prepared > set_aside',
  'set_aside > received', 'set_aside > being_assessed', 'set_aside > withdrawn')
BEGIN SELECT RAISE(ABORT, 'no such move of contributions'); END;
