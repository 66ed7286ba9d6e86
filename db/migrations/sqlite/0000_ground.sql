CREATE TABLE `consultation_commitments` (
	`consultation_id` text NOT NULL,
	`commitment_id` text NOT NULL,
	PRIMARY KEY(`consultation_id`, `commitment_id`),
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commitment_id`) REFERENCES `commitments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `consultations` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`reference_prefix` text NOT NULL,
	`main_language` text NOT NULL,
	`title` text NOT NULL,
	`purpose` text NOT NULL,
	`summary` text NOT NULL,
	`background` text NOT NULL,
	`can_influence` text NOT NULL,
	`cannot_influence` text NOT NULL,
	`status` text NOT NULL,
	`standing` integer NOT NULL,
	`formal_hearing` integer NOT NULL,
	`opens_on` text,
	`closes_on` text,
	`announced_at` text,
	`closed_at` text,
	`cancelled_at` text,
	`cancel_reason` text,
	`lead_body_id` text NOT NULL,
	`contact_name` text NOT NULL,
	`contact_email` text NOT NULL,
	`case_number` text,
	`channels` text NOT NULL,
	`late_policy` text NOT NULL,
	`allow_unnamed` integer NOT NULL,
	`response_days` integer NOT NULL,
	`first_status_days` integer NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`lead_body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "consultations_status" CHECK("consultations"."status" in ('draft', 'announced', 'closed', 'cancelled')),
	CONSTRAINT "consultations_announced" CHECK("consultations"."status" = 'draft' or "consultations"."announced_at" is not null or "consultations"."status" = 'cancelled'),
	CONSTRAINT "consultations_closed" CHECK(("consultations"."status" = 'closed') = ("consultations"."closed_at" is not null)),
	CONSTRAINT "consultations_standing" CHECK("consultations"."standing" or "consultations"."status" = 'draft' or "consultations"."closes_on" is not null or "consultations"."status" = 'cancelled'),
	CONSTRAINT "consultations_window" CHECK("consultations"."closes_on" is null or "consultations"."opens_on" is null or "consultations"."closes_on" >= "consultations"."opens_on")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consultations_slug_unique` ON `consultations` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `consultations_reference_prefix_unique` ON `consultations` (`reference_prefix`);--> statement-breakpoint
CREATE TABLE `dispositions` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`key` text NOT NULL,
	`label` text NOT NULL,
	`meaning` text NOT NULL,
	`needs_destination` integer NOT NULL,
	`position` integer NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `dispositions_key` ON `dispositions` (`consultation_id`,`key`);--> statement-breakpoint
CREATE TABLE `materials` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`title` text NOT NULL,
	`note` text,
	`url` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `materials_consultation` ON `materials` (`consultation_id`,`position`);--> statement-breakpoint
CREATE TABLE `milestones` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`kind` text NOT NULL,
	`on_date` text NOT NULL,
	`title` text NOT NULL,
	`note` text,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "milestones_kind" CHECK("milestones"."kind" in ('announced', 'meeting', 'deadline', 'partial_report', 'final_report', 'decision', 'other'))
);
--> statement-breakpoint
CREATE INDEX `milestones_consultation` ON `milestones` (`consultation_id`,`on_date`);--> statement-breakpoint
CREATE TABLE `outcomes` (
	`consultation_id` text PRIMARY KEY NOT NULL,
	`status` text NOT NULL,
	`text` text NOT NULL,
	`commitments` text NOT NULL,
	`submitted_by` text,
	`submitted_digest` text,
	`approved_by` text,
	`approved_digest` text,
	`published_at` text,
	`four_eyes` integer DEFAULT true NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submitted_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "outcomes_status" CHECK("outcomes"."status" in ('draft', 'in_review', 'published')),
	CONSTRAINT "outcomes_published" CHECK("outcomes"."status" <> 'published' or ("outcomes"."published_at" is not null and "outcomes"."approved_digest" is not null))
);
--> statement-breakpoint
CREATE TABLE `partner_bodies` (
	`consultation_id` text NOT NULL,
	`body_id` text NOT NULL,
	PRIMARY KEY(`consultation_id`, `body_id`),
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `themes` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`position` integer NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `themes_slug` ON `themes` (`consultation_id`,`slug`);--> statement-breakpoint
CREATE TABLE `assessments` (
	`id` text PRIMARY KEY NOT NULL,
	`contribution_id` text NOT NULL,
	`body_id` text NOT NULL,
	`person_id` text NOT NULL,
	`not_ours` integer NOT NULL,
	`suggested_body_id` text,
	`advice` text NOT NULL,
	`disposition_id` text,
	`at` text NOT NULL,
	`taken_back_at` text,
	FOREIGN KEY (`contribution_id`) REFERENCES `contributions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`suggested_body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`disposition_id`) REFERENCES `dispositions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "assessments_proposes" CHECK("assessments"."not_ours" or "assessments"."disposition_id" is not null)
);
--> statement-breakpoint
CREATE INDEX `assessments_contribution` ON `assessments` (`contribution_id`,`at`);--> statement-breakpoint
CREATE TABLE `contribution_commitments` (
	`contribution_id` text NOT NULL,
	`commitment_id` text NOT NULL,
	PRIMARY KEY(`contribution_id`, `commitment_id`),
	FOREIGN KEY (`contribution_id`) REFERENCES `contributions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commitment_id`) REFERENCES `commitments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `contributions` (
	`id` text PRIMARY KEY NOT NULL,
	`submission_id` text NOT NULL,
	`consultation_id` text NOT NULL,
	`number` integer NOT NULL,
	`ref` text NOT NULL,
	`title` text NOT NULL,
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
	`version` integer NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`theme_id`) REFERENCES `themes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "contributions_kind" CHECK("contributions"."kind" in ('proposal', 'question', 'experience', 'concern', 'good_example')),
	CONSTRAINT "contributions_stage" CHECK("contributions"."stage" in ('received', 'being_assessed', 'response_being_prepared', 'answered')),
	CONSTRAINT "contributions_visibility" CHECK("contributions"."visibility" in ('not_cleared', 'cleared', 'withheld')),
	CONSTRAINT "contributions_ground" CHECK("contributions"."withheld_ground" in ('contributors_choice', 'personal_data', 'confidential', 'unlawful')),
	CONSTRAINT "contributions_withheld" CHECK(("contributions"."visibility" = 'withheld') = ("contributions"."withheld_ground" is not null)),
	CONSTRAINT "contributions_answered" CHECK(("contributions"."stage" = 'answered') = ("contributions"."answered_at" is not null)),
	CONSTRAINT "contributions_assessed" CHECK("contributions"."stage" <> 'being_assessed' or "contributions"."owner_body_id" is not null),
	CONSTRAINT "contributions_removed_unseen" CHECK("contributions"."removed_at" is null or "contributions"."listed_at" is null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contributions_ref_unique` ON `contributions` (`ref`);--> statement-breakpoint
CREATE UNIQUE INDEX `contributions_number` ON `contributions` (`submission_id`,`number`);--> statement-breakpoint
CREATE INDEX `contributions_worklist` ON `contributions` (`consultation_id`,`stage`,`id`);--> statement-breakpoint
CREATE INDEX `contributions_owner` ON `contributions` (`owner_body_id`,`stage`,`advice_due_on`);--> statement-breakpoint
CREATE TABLE `passages` (
	`id` text PRIMARY KEY NOT NULL,
	`text_id` text NOT NULL,
	`start_offset` integer NOT NULL,
	`end_offset` integer NOT NULL,
	`mark` text NOT NULL,
	`contribution_id` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`removed_at` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`text_id`) REFERENCES `submission_texts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contribution_id`) REFERENCES `contributions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "passages_mark" CHECK("passages"."mark" in ('contribution', 'greeting', 'signature', 'background')),
	CONSTRAINT "passages_offsets" CHECK("passages"."start_offset" >= 0 and "passages"."end_offset" > "passages"."start_offset"),
	CONSTRAINT "passages_contribution" CHECK(("passages"."mark" = 'contribution') = ("passages"."contribution_id" is not null))
);
--> statement-breakpoint
CREATE INDEX `passages_text` ON `passages` (`text_id`,`start_offset`);--> statement-breakpoint
CREATE INDEX `passages_contribution_id` ON `passages` (`contribution_id`);--> statement-breakpoint
CREATE TABLE `questions` (
	`id` text PRIMARY KEY NOT NULL,
	`contribution_id` text NOT NULL,
	`question` text NOT NULL,
	`language` text NOT NULL,
	`answer_by` text NOT NULL,
	`asked_at` text NOT NULL,
	`asked_by` text NOT NULL,
	`answer` text,
	`answered_at` text,
	`salt` text NOT NULL,
	FOREIGN KEY (`contribution_id`) REFERENCES `contributions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "questions_answered" CHECK(("questions"."answer" is null) = ("questions"."answered_at" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `questions_contribution` ON `questions` (`contribution_id`);--> statement-breakpoint
CREATE TABLE `forum` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`host_name` text NOT NULL,
	`main_language` text NOT NULL,
	`languages` text NOT NULL,
	`time_zone` text NOT NULL,
	`contact_email` text NOT NULL,
	`contact_phone` text,
	`colour` text NOT NULL,
	`four_eyes` integer NOT NULL,
	`example_note` text,
	`set_up_at` text NOT NULL,
	`version` integer NOT NULL,
	CONSTRAINT "forum_is_one" CHECK("forum"."id" = 'forum')
);
--> statement-breakpoint
CREATE TABLE `forum_logo` (
	`id` text PRIMARY KEY NOT NULL,
	`media_type` text NOT NULL,
	`base64` text NOT NULL,
	`digest` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `forum_texts` (
	`key` text NOT NULL,
	`language` text NOT NULL,
	`body` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text,
	`version` integer NOT NULL,
	PRIMARY KEY(`key`, `language`),
	CONSTRAINT "forum_texts_key" CHECK("forum_texts"."key" in ('about', 'privacy', 'accessibility'))
);
--> statement-breakpoint
CREATE TABLE `event_head` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `events` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`at` text NOT NULL,
	`type` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`consultation_id` text,
	`data` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_id_unique` ON `events` (`id`);--> statement-breakpoint
CREATE INDEX `events_subject` ON `events` (`subject_kind`,`subject_id`,`seq`);--> statement-breakpoint
CREATE INDEX `events_consultation` ON `events` (`consultation_id`,`seq`);--> statement-breakpoint
CREATE TABLE `fan_outs` (
	`id` text PRIMARY KEY NOT NULL,
	`template` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`subject_version` integer NOT NULL,
	`status` text NOT NULL,
	`not_before` text NOT NULL,
	`cursor` text,
	`reason` text,
	`decided_by` text,
	`created_at` text NOT NULL,
	`done_at` text,
	CONSTRAINT "fan_outs_status" CHECK("fan_outs"."status" in ('waiting', 'held', 'done', 'not_sent')),
	CONSTRAINT "fan_outs_not_sent_has_reason" CHECK("fan_outs"."status" <> 'not_sent' or "fan_outs"."reason" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `fan_outs_subject` ON `fan_outs` (`subject_kind`,`subject_id`,`subject_version`);--> statement-breakpoint
CREATE INDEX `fan_outs_due` ON `fan_outs` (`status`,`not_before`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`template` text NOT NULL,
	`recipient_kind` text NOT NULL,
	`recipient_id` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`once_key` text NOT NULL,
	`message_id` text NOT NULL,
	`status` text NOT NULL,
	`not_before` text NOT NULL,
	`attempts` integer NOT NULL,
	`leased_until` text,
	`last_error` text,
	`reason` text,
	`created_at` text NOT NULL,
	`sent_at` text,
	CONSTRAINT "outbox_status" CHECK("outbox"."status" in ('queued', 'sent', 'failed', 'not_sent')),
	CONSTRAINT "outbox_recipient_kind" CHECK("outbox"."recipient_kind" in ('contributor', 'person')),
	CONSTRAINT "outbox_sent" CHECK(("outbox"."status" = 'sent') = ("outbox"."sent_at" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_once_key_unique` ON `outbox` (`once_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_message_id_unique` ON `outbox` (`message_id`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`status`,`not_before`);--> statement-breakpoint
CREATE INDEX `outbox_subject` ON `outbox` (`subject_kind`,`subject_id`);--> statement-breakpoint
CREATE INDEX `outbox_recipient` ON `outbox` (`recipient_kind`,`recipient_id`);--> statement-breakpoint
CREATE TABLE `saves` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`version` integer NOT NULL,
	`person_id` text NOT NULL,
	`digest` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `saves_subject` ON `saves` (`subject_kind`,`subject_id`,`version`);--> statement-breakpoint
CREATE TABLE `steps` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`details` text NOT NULL,
	`changes` text NOT NULL,
	`undone` integer NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `steps_person` ON `steps` (`person_id`,`number`);--> statement-breakpoint
CREATE TABLE `bodies` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`short_name` text NOT NULL,
	`ended_at` text,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bodies_slug_unique` ON `bodies` (`slug`);--> statement-breakpoint
CREATE TABLE `contributors` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`organisation_name` text,
	`person_name` text,
	`email` text,
	`email_key` text,
	`language` text NOT NULL,
	`mail_stopped_at` text,
	`salt` text NOT NULL,
	`created_at` text NOT NULL,
	`version` integer NOT NULL,
	CONSTRAINT "contributors_kind" CHECK("contributors"."kind" in ('organisation', 'person', 'none')),
	CONSTRAINT "contributors_email_key" CHECK(("contributors"."email" is null) = ("contributors"."email_key" is null))
);
--> statement-breakpoint
CREATE INDEX `contributors_email` ON `contributors` (`email_key`);--> statement-breakpoint
CREATE TABLE `persons` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`language` text NOT NULL,
	`created_at` text NOT NULL,
	`ended_at` text,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `persons_email_key_unique` ON `persons` (`email_key`);--> statement-breakpoint
CREATE TABLE `roles` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`body_id` text,
	`granted_at` text NOT NULL,
	`granted_by` text,
	`ended_at` text,
	`ended_by` text,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "roles_role" CHECK("roles"."role" in ('administrator', 'coordinator', 'approver', 'owner')),
	CONSTRAINT "roles_owner_has_body" CHECK(("roles"."role" = 'owner') = ("roles"."body_id" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `roles_held` ON `roles` (`person_id`,`role`) WHERE ended_at is null and body_id is null;--> statement-breakpoint
CREATE UNIQUE INDEX `roles_held_for_body` ON `roles` (`person_id`,`role`,`body_id`) WHERE ended_at is null and body_id is not null;--> statement-breakpoint
CREATE INDEX `roles_person` ON `roles` (`person_id`);--> statement-breakpoint
CREATE TABLE `commitment_owners` (
	`commitment_id` text NOT NULL,
	`body_id` text NOT NULL,
	PRIMARY KEY(`commitment_id`, `body_id`),
	FOREIGN KEY (`commitment_id`) REFERENCES `commitments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `commitments` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`number` integer NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`goal` text NOT NULL,
	`ended_at` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `commitments_slug_unique` ON `commitments` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `commitments_number` ON `commitments` (`plan_id`,`number`);--> statement-breakpoint
CREATE TABLE `plans` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`main_language` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `plans_slug_unique` ON `plans` (`slug`);--> statement-breakpoint
CREATE TABLE `status_updates` (
	`id` text PRIMARY KEY NOT NULL,
	`commitment_id` text NOT NULL,
	`body_id` text NOT NULL,
	`state` text NOT NULL,
	`text` text NOT NULL,
	`main_language` text NOT NULL,
	`reported_on` text NOT NULL,
	`figures` text NOT NULL,
	`links` text NOT NULL,
	`next_expected_on` text,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`commitment_id`) REFERENCES `commitments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`body_id`) REFERENCES `bodies`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "status_updates_state" CHECK("status_updates"."state" in ('not_started', 'under_way', 'well_advanced', 'completed'))
);
--> statement-breakpoint
CREATE INDEX `status_updates_commitment` ON `status_updates` (`commitment_id`,`reported_on`);--> statement-breakpoint
CREATE TABLE `published_commitments` (
	`slug` text PRIMARY KEY NOT NULL,
	`plan_slug` text NOT NULL,
	`number` integer NOT NULL,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `published_commitments_list` ON `published_commitments` (`plan_slug`,`number`);--> statement-breakpoint
CREATE TABLE `published_consultations` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`opens_on` text,
	`closes_on` text,
	`announced_at` text NOT NULL,
	`status` text NOT NULL,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `published_consultations_slug_unique` ON `published_consultations` (`slug`);--> statement-breakpoint
CREATE INDEX `published_consultations_list` ON `published_consultations` (`announced_at`);--> statement-breakpoint
CREATE TABLE `published_contribution_commitments` (
	`contribution_id` text NOT NULL,
	`consultation_id` text NOT NULL,
	`commitment_slug` text NOT NULL,
	`changed_on` text NOT NULL,
	`ref` text NOT NULL,
	`theme_slug` text,
	`stage` text NOT NULL,
	`disposition_key` text,
	PRIMARY KEY(`contribution_id`, `commitment_slug`)
);
--> statement-breakpoint
CREATE INDEX `published_contribution_commitments_list` ON `published_contribution_commitments` (`consultation_id`,`commitment_slug`,`changed_on`,`ref`,`theme_slug`,`stage`,`disposition_key`,`contribution_id`);--> statement-breakpoint
CREATE INDEX `published_contribution_commitments_all` ON `published_contribution_commitments` (`commitment_slug`,`changed_on`,`ref`);--> statement-breakpoint
CREATE TABLE `published_contributions` (
	`id` text PRIMARY KEY NOT NULL,
	`ref` text NOT NULL,
	`consultation_id` text NOT NULL,
	`submission_id` text NOT NULL,
	`theme_slug` text,
	`stage` text NOT NULL,
	`disposition_key` text,
	`response_number` integer,
	`own_sentence` text,
	`answered_on` text,
	`changed_on` text NOT NULL,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `published_contributions_ref_unique` ON `published_contributions` (`ref`);--> statement-breakpoint
CREATE INDEX `published_contributions_list` ON `published_contributions` (`consultation_id`,`changed_on`,`ref`);--> statement-breakpoint
CREATE INDEX `published_contributions_theme` ON `published_contributions` (`consultation_id`,`theme_slug`,`changed_on`,`ref`,`stage`,`disposition_key`);--> statement-breakpoint
CREATE INDEX `published_contributions_stage` ON `published_contributions` (`consultation_id`,`stage`,`changed_on`,`ref`,`theme_slug`,`disposition_key`);--> statement-breakpoint
CREATE INDEX `published_contributions_disposition` ON `published_contributions` (`consultation_id`,`disposition_key`,`changed_on`,`ref`,`theme_slug`,`stage`);--> statement-breakpoint
CREATE INDEX `published_contributions_response` ON `published_contributions` (`response_number`,`ref`);--> statement-breakpoint
CREATE INDEX `published_contributions_answered` ON `published_contributions` (`stage`,`changed_on`,`ref`);--> statement-breakpoint
CREATE INDEX `published_contributions_submission` ON `published_contributions` (`submission_id`);--> statement-breakpoint
CREATE TABLE `published_counters` (
	`scope` text NOT NULL,
	`key` text NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`scope`, `key`)
);
--> statement-breakpoint
CREATE TABLE `published_forum` (
	`key` text PRIMARY KEY NOT NULL,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `published_responses` (
	`number` integer PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`disposition_key` text NOT NULL,
	`published_on` text NOT NULL,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `published_responses_list` ON `published_responses` (`consultation_id`,`published_on`,`number`);--> statement-breakpoint
CREATE INDEX `published_responses_latest` ON `published_responses` (`published_on`,`number`);--> statement-breakpoint
CREATE TABLE `published_submissions` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`status` text NOT NULL,
	`channel` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `response_members` (
	`id` text PRIMARY KEY NOT NULL,
	`response_id` text NOT NULL,
	`contribution_id` text NOT NULL,
	`own_sentence` text,
	`added_at` text NOT NULL,
	`removed_at` text,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contribution_id`) REFERENCES `contributions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `response_members_current` ON `response_members` (`contribution_id`) WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX `response_members_response` ON `response_members` (`response_id`);--> statement-breakpoint
CREATE TABLE `response_versions` (
	`response_id` text NOT NULL,
	`version` integer NOT NULL,
	`content` text NOT NULL,
	`digest` text NOT NULL,
	`approved_by` text NOT NULL,
	`four_eyes` integer NOT NULL,
	`published_at` text NOT NULL,
	`published_by` text NOT NULL,
	PRIMARY KEY(`response_id`, `version`),
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `responses` (
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
	CONSTRAINT "responses_status" CHECK("responses"."status" in ('draft', 'in_review', 'approved', 'published', 'discarded')),
	CONSTRAINT "responses_published" CHECK(("responses"."status" = 'published') = ("responses"."published_at" is not null)),
	CONSTRAINT "responses_approved" CHECK("responses"."status" not in ('approved', 'published') or ("responses"."approved_digest" is not null and "responses"."approved_by" is not null)),
	CONSTRAINT "responses_reasoned" CHECK("responses"."status" in ('draft', 'discarded') or ("responses"."disposition_id" is not null and length(trim("responses"."reason")) > 0)),
	CONSTRAINT "responses_promise" CHECK(("responses"."promise_what" is null) = ("responses"."promise_by_on" is null) and ("responses"."promise_what" is null) = ("responses"."promise_body_id" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `responses_number_unique` ON `responses` (`number`);--> statement-breakpoint
CREATE INDEX `responses_worklist` ON `responses` (`consultation_id`,`status`);--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`response_id` text NOT NULL,
	`person_id` text NOT NULL,
	`verdict` text NOT NULL,
	`comment` text NOT NULL,
	`digest` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reviews_verdict" CHECK("reviews"."verdict" in ('approved', 'returned')),
	CONSTRAINT "reviews_returned" CHECK("reviews"."verdict" <> 'returned' or length(trim("reviews"."comment")) > 0)
);
--> statement-breakpoint
CREATE INDEX `reviews_response` ON `reviews` (`response_id`,`at`);--> statement-breakpoint
CREATE TABLE `attachments` (
	`id` text PRIMARY KEY NOT NULL,
	`submission_id` text NOT NULL,
	`number` integer NOT NULL,
	`file_name` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`storage_key` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attachments_number` ON `attachments` (`submission_id`,`number`);--> statement-breakpoint
CREATE TABLE `submission_texts` (
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
	CONSTRAINT "submission_texts_kind" CHECK("submission_texts"."kind" in ('original', 'transcript')),
	CONSTRAINT "submission_texts_transcript" CHECK(("submission_texts"."kind" = 'transcript') = ("submission_texts"."attachment_id" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `submission_texts_number` ON `submission_texts` (`submission_id`,`number`);--> statement-breakpoint
CREATE TABLE `submissions` (
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
	CONSTRAINT "submissions_channel" CHECK("submissions"."channel" in ('form', 'email', 'letter', 'phone', 'conversation', 'meeting', 'body_report')),
	CONSTRAINT "submissions_status" CHECK("submissions"."status" in ('received', 'split', 'spam', 'nothing_to_answer')),
	CONSTRAINT "submissions_reason" CHECK("submissions"."status" <> 'nothing_to_answer' or "submissions"."status_reason" is not null),
	CONSTRAINT "submissions_split" CHECK(("submissions"."status" = 'split') = ("submissions"."split_at" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_ref_unique` ON `submissions` (`ref`);--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_contributor_id_unique` ON `submissions` (`contributor_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_idempotency_key_unique` ON `submissions` (`idempotency_key`);--> statement-breakpoint
CREATE INDEX `submissions_worklist` ON `submissions` (`consultation_id`,`status`,`recorded_at`);--> statement-breakpoint
CREATE INDEX `submissions_status` ON `submissions` (`status`,`recorded_at`);