CREATE TABLE "consultation_commitments" (
	"consultation_id" text COLLATE "C" NOT NULL,
	"commitment_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "consultation_commitments_consultation_id_commitment_id_pk" PRIMARY KEY("consultation_id","commitment_id")
);
--> statement-breakpoint
CREATE TABLE "consultations" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"slug" text COLLATE "C" NOT NULL,
	"reference_prefix" text COLLATE "C" NOT NULL,
	"main_language" text COLLATE "C" NOT NULL,
	"title" jsonb NOT NULL,
	"purpose" jsonb NOT NULL,
	"summary" jsonb NOT NULL,
	"background" jsonb NOT NULL,
	"can_influence" jsonb NOT NULL,
	"cannot_influence" jsonb NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"standing" boolean NOT NULL,
	"formal_hearing" boolean NOT NULL,
	"opens_on" text COLLATE "C",
	"closes_on" text COLLATE "C",
	"announced_at" text COLLATE "C",
	"closed_at" text COLLATE "C",
	"cancelled_at" text COLLATE "C",
	"cancel_reason" jsonb,
	"lead_body_id" text COLLATE "C" NOT NULL,
	"contact_name" jsonb NOT NULL,
	"contact_email" text COLLATE "C" NOT NULL,
	"case_number" text COLLATE "C",
	"channels" jsonb NOT NULL,
	"late_policy" jsonb NOT NULL,
	"allow_unnamed" boolean NOT NULL,
	"response_days" integer NOT NULL,
	"first_status_days" integer NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"created_by" text COLLATE "C",
	"version" integer NOT NULL,
	CONSTRAINT "consultations_slug_unique" UNIQUE("slug"),
	CONSTRAINT "consultations_reference_prefix_unique" UNIQUE("reference_prefix"),
	CONSTRAINT "consultations_status" CHECK ("consultations"."status" in ('draft', 'announced', 'closed', 'cancelled')),
	CONSTRAINT "consultations_announced" CHECK ("consultations"."status" = 'draft' or "consultations"."announced_at" is not null or "consultations"."status" = 'cancelled'),
	CONSTRAINT "consultations_closed" CHECK (("consultations"."status" = 'closed') = ("consultations"."closed_at" is not null)),
	CONSTRAINT "consultations_standing" CHECK ("consultations"."standing" or "consultations"."status" = 'draft' or "consultations"."closes_on" is not null or "consultations"."status" = 'cancelled'),
	CONSTRAINT "consultations_window" CHECK ("consultations"."closes_on" is null or "consultations"."opens_on" is null or "consultations"."closes_on" >= "consultations"."opens_on")
);
--> statement-breakpoint
CREATE TABLE "dispositions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"consultation_id" text COLLATE "C" NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"label" jsonb NOT NULL,
	"meaning" jsonb NOT NULL,
	"needs_destination" boolean NOT NULL,
	"position" integer NOT NULL,
	"ended_at" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "materials" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"consultation_id" text COLLATE "C" NOT NULL,
	"title" jsonb NOT NULL,
	"note" jsonb,
	"url" text COLLATE "C" NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "milestones" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"consultation_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"on_date" text COLLATE "C" NOT NULL,
	"title" jsonb NOT NULL,
	"note" jsonb,
	CONSTRAINT "milestones_kind" CHECK ("milestones"."kind" in ('announced', 'meeting', 'deadline', 'partial_report', 'final_report', 'decision', 'other'))
);
--> statement-breakpoint
CREATE TABLE "outcomes" (
	"consultation_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"text" jsonb NOT NULL,
	"commitments" jsonb NOT NULL,
	"submitted_by" text COLLATE "C",
	"submitted_digest" text COLLATE "C",
	"approved_by" text COLLATE "C",
	"approved_digest" text COLLATE "C",
	"published_at" text COLLATE "C",
	"four_eyes" boolean DEFAULT true NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "outcomes_status" CHECK ("outcomes"."status" in ('draft', 'in_review', 'published')),
	CONSTRAINT "outcomes_published" CHECK ("outcomes"."status" <> 'published' or ("outcomes"."published_at" is not null and "outcomes"."approved_digest" is not null))
);
--> statement-breakpoint
CREATE TABLE "partner_bodies" (
	"consultation_id" text COLLATE "C" NOT NULL,
	"body_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "partner_bodies_consultation_id_body_id_pk" PRIMARY KEY("consultation_id","body_id")
);
--> statement-breakpoint
CREATE TABLE "themes" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"consultation_id" text COLLATE "C" NOT NULL,
	"slug" text COLLATE "C" NOT NULL,
	"title" jsonb NOT NULL,
	"position" integer NOT NULL,
	"ended_at" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "assessments" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"contribution_id" text COLLATE "C" NOT NULL,
	"body_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"not_ours" boolean NOT NULL,
	"suggested_body_id" text COLLATE "C",
	"advice" text COLLATE "C" NOT NULL,
	"disposition_id" text COLLATE "C",
	"at" text COLLATE "C" NOT NULL,
	"taken_back_at" text COLLATE "C",
	CONSTRAINT "assessments_proposes" CHECK ("assessments"."not_ours" or "assessments"."disposition_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "contribution_commitments" (
	"contribution_id" text COLLATE "C" NOT NULL,
	"commitment_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "contribution_commitments_contribution_id_commitment_id_pk" PRIMARY KEY("contribution_id","commitment_id")
);
--> statement-breakpoint
CREATE TABLE "contributions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"submission_id" text COLLATE "C" NOT NULL,
	"consultation_id" text COLLATE "C" NOT NULL,
	"number" integer NOT NULL,
	"ref" text COLLATE "C" NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"theme_id" text COLLATE "C",
	"stage" text COLLATE "C" NOT NULL,
	"visibility" text COLLATE "C" NOT NULL,
	"withheld_ground" text COLLATE "C",
	"withheld_note" text COLLATE "C",
	"owner_body_id" text COLLATE "C",
	"assigned_at" text COLLATE "C",
	"advice_due_on" text COLLATE "C",
	"response_due_on" text COLLATE "C" NOT NULL,
	"language" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"created_by" text COLLATE "C" NOT NULL,
	"listed_at" text COLLATE "C",
	"removed_at" text COLLATE "C",
	"answered_at" text COLLATE "C",
	"version" integer NOT NULL,
	CONSTRAINT "contributions_ref_unique" UNIQUE("ref"),
	CONSTRAINT "contributions_kind" CHECK ("contributions"."kind" in ('proposal', 'question', 'experience', 'concern', 'good_example')),
	CONSTRAINT "contributions_stage" CHECK ("contributions"."stage" in ('received', 'being_assessed', 'response_being_prepared', 'answered')),
	CONSTRAINT "contributions_visibility" CHECK ("contributions"."visibility" in ('not_cleared', 'cleared', 'withheld')),
	CONSTRAINT "contributions_ground" CHECK ("contributions"."withheld_ground" in ('contributors_choice', 'personal_data', 'confidential', 'unlawful')),
	CONSTRAINT "contributions_withheld" CHECK (("contributions"."visibility" = 'withheld') = ("contributions"."withheld_ground" is not null)),
	CONSTRAINT "contributions_answered" CHECK (("contributions"."stage" = 'answered') = ("contributions"."answered_at" is not null)),
	CONSTRAINT "contributions_assessed" CHECK ("contributions"."stage" <> 'being_assessed' or "contributions"."owner_body_id" is not null),
	CONSTRAINT "contributions_removed_unseen" CHECK ("contributions"."removed_at" is null or "contributions"."listed_at" is null)
);
--> statement-breakpoint
CREATE TABLE "passages" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"text_id" text COLLATE "C" NOT NULL,
	"start_offset" integer NOT NULL,
	"end_offset" integer NOT NULL,
	"mark" text COLLATE "C" NOT NULL,
	"contribution_id" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL,
	"created_by" text COLLATE "C" NOT NULL,
	"removed_at" text COLLATE "C",
	"version" integer NOT NULL,
	CONSTRAINT "passages_mark" CHECK ("passages"."mark" in ('contribution', 'greeting', 'signature', 'background')),
	CONSTRAINT "passages_offsets" CHECK ("passages"."start_offset" >= 0 and "passages"."end_offset" > "passages"."start_offset"),
	CONSTRAINT "passages_contribution" CHECK (("passages"."mark" = 'contribution') = ("passages"."contribution_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"contribution_id" text COLLATE "C" NOT NULL,
	"question" text COLLATE "C" NOT NULL,
	"language" text COLLATE "C" NOT NULL,
	"answer_by" text COLLATE "C" NOT NULL,
	"asked_at" text COLLATE "C" NOT NULL,
	"asked_by" text COLLATE "C" NOT NULL,
	"answer" text COLLATE "C",
	"answered_at" text COLLATE "C",
	"salt" text COLLATE "C" NOT NULL,
	CONSTRAINT "questions_answered" CHECK (("questions"."answer" is null) = ("questions"."answered_at" is null))
);
--> statement-breakpoint
CREATE TABLE "forum" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"host_name" jsonb NOT NULL,
	"main_language" text COLLATE "C" NOT NULL,
	"languages" jsonb NOT NULL,
	"time_zone" text COLLATE "C" NOT NULL,
	"contact_email" text COLLATE "C" NOT NULL,
	"contact_phone" text COLLATE "C",
	"colour" text COLLATE "C" NOT NULL,
	"four_eyes" boolean NOT NULL,
	"example_note" jsonb,
	"set_up_at" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "forum_is_one" CHECK ("forum"."id" = 'forum')
);
--> statement-breakpoint
CREATE TABLE "forum_logo" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"media_type" text COLLATE "C" NOT NULL,
	"base64" text COLLATE "C" NOT NULL,
	"digest" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "forum_texts" (
	"key" text COLLATE "C" NOT NULL,
	"language" text COLLATE "C" NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"updated_by" text COLLATE "C",
	"version" integer NOT NULL,
	CONSTRAINT "forum_texts_key_language_pk" PRIMARY KEY("key","language"),
	CONSTRAINT "forum_texts_key" CHECK ("forum_texts"."key" in ('about', 'privacy', 'accessibility'))
);
--> statement-breakpoint
CREATE TABLE "event_head" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL,
	"hash" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"seq" integer PRIMARY KEY NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"type" text COLLATE "C" NOT NULL,
	"actor_kind" text COLLATE "C" NOT NULL,
	"actor_id" text COLLATE "C",
	"subject_kind" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL,
	"consultation_id" text COLLATE "C",
	"data" jsonb NOT NULL,
	"previous_hash" text COLLATE "C" NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	CONSTRAINT "events_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "fan_outs" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"template" text COLLATE "C" NOT NULL,
	"subject_kind" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL,
	"subject_version" integer NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"not_before" text COLLATE "C" NOT NULL,
	"cursor" text COLLATE "C",
	"reason" text COLLATE "C",
	"decided_by" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL,
	"done_at" text COLLATE "C",
	CONSTRAINT "fan_outs_status" CHECK ("fan_outs"."status" in ('waiting', 'held', 'done', 'not_sent')),
	CONSTRAINT "fan_outs_not_sent_has_reason" CHECK ("fan_outs"."status" <> 'not_sent' or "fan_outs"."reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"template" text COLLATE "C" NOT NULL,
	"recipient_kind" text COLLATE "C" NOT NULL,
	"recipient_id" text COLLATE "C" NOT NULL,
	"subject_kind" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL,
	"once_key" text COLLATE "C" NOT NULL,
	"message_id" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"not_before" text COLLATE "C" NOT NULL,
	"attempts" integer NOT NULL,
	"leased_until" text COLLATE "C",
	"last_error" text COLLATE "C",
	"reason" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL,
	"sent_at" text COLLATE "C",
	CONSTRAINT "outbox_once_key_unique" UNIQUE("once_key"),
	CONSTRAINT "outbox_message_id_unique" UNIQUE("message_id"),
	CONSTRAINT "outbox_status" CHECK ("outbox"."status" in ('queued', 'sent', 'failed', 'not_sent')),
	CONSTRAINT "outbox_recipient_kind" CHECK ("outbox"."recipient_kind" in ('contributor', 'person')),
	CONSTRAINT "outbox_sent" CHECK (("outbox"."status" = 'sent') = ("outbox"."sent_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "saves" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"subject_kind" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"digest" text COLLATE "C" NOT NULL,
	"at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "steps" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"number" integer NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"details" jsonb NOT NULL,
	"changes" jsonb NOT NULL,
	"undone" boolean NOT NULL,
	"at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bodies" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"slug" text COLLATE "C" NOT NULL,
	"name" jsonb NOT NULL,
	"short_name" jsonb NOT NULL,
	"ended_at" text COLLATE "C",
	"version" integer NOT NULL,
	CONSTRAINT "bodies_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "contributors" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"organisation_name" text COLLATE "C",
	"person_name" text COLLATE "C",
	"email" text COLLATE "C",
	"email_key" text COLLATE "C",
	"language" text COLLATE "C" NOT NULL,
	"mail_stopped_at" text COLLATE "C",
	"salt" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "contributors_kind" CHECK ("contributors"."kind" in ('organisation', 'person', 'none')),
	CONSTRAINT "contributors_email_key" CHECK (("contributors"."email" is null) = ("contributors"."email_key" is null))
);
--> statement-breakpoint
CREATE TABLE "persons" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"email" text COLLATE "C" NOT NULL,
	"email_key" text COLLATE "C" NOT NULL,
	"language" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"ended_at" text COLLATE "C",
	"version" integer NOT NULL,
	CONSTRAINT "persons_email_key_unique" UNIQUE("email_key")
);
--> statement-breakpoint
CREATE TABLE "roles" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	"body_id" text COLLATE "C",
	"granted_at" text COLLATE "C" NOT NULL,
	"granted_by" text COLLATE "C",
	"ended_at" text COLLATE "C",
	"ended_by" text COLLATE "C",
	CONSTRAINT "roles_role" CHECK ("roles"."role" in ('administrator', 'coordinator', 'approver', 'owner')),
	CONSTRAINT "roles_owner_has_body" CHECK (("roles"."role" = 'owner') = ("roles"."body_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "commitment_owners" (
	"commitment_id" text COLLATE "C" NOT NULL,
	"body_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "commitment_owners_commitment_id_body_id_pk" PRIMARY KEY("commitment_id","body_id")
);
--> statement-breakpoint
CREATE TABLE "commitments" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"plan_id" text COLLATE "C" NOT NULL,
	"number" integer NOT NULL,
	"slug" text COLLATE "C" NOT NULL,
	"title" jsonb NOT NULL,
	"goal" jsonb NOT NULL,
	"ended_at" text COLLATE "C",
	"version" integer NOT NULL,
	CONSTRAINT "commitments_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"slug" text COLLATE "C" NOT NULL,
	"title" jsonb NOT NULL,
	"main_language" text COLLATE "C" NOT NULL,
	"starts_on" text COLLATE "C" NOT NULL,
	"ends_on" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "plans_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "status_updates" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"commitment_id" text COLLATE "C" NOT NULL,
	"body_id" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"text" jsonb NOT NULL,
	"main_language" text COLLATE "C" NOT NULL,
	"reported_on" text COLLATE "C" NOT NULL,
	"figures" jsonb NOT NULL,
	"links" jsonb NOT NULL,
	"next_expected_on" text COLLATE "C",
	"recorded_at" text COLLATE "C" NOT NULL,
	"recorded_by" text COLLATE "C" NOT NULL,
	CONSTRAINT "status_updates_state" CHECK ("status_updates"."state" in ('not_started', 'under_way', 'well_advanced', 'completed'))
);
--> statement-breakpoint
CREATE TABLE "published_commitments" (
	"slug" text COLLATE "C" PRIMARY KEY NOT NULL,
	"plan_slug" text COLLATE "C" NOT NULL,
	"number" integer NOT NULL,
	"data" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "published_consultations" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"slug" text COLLATE "C" NOT NULL,
	"opens_on" text COLLATE "C",
	"closes_on" text COLLATE "C",
	"announced_at" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"data" jsonb NOT NULL,
	CONSTRAINT "published_consultations_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "published_contribution_commitments" (
	"contribution_id" text COLLATE "C" NOT NULL,
	"consultation_id" text COLLATE "C" NOT NULL,
	"commitment_slug" text COLLATE "C" NOT NULL,
	"changed_on" text COLLATE "C" NOT NULL,
	"ref" text COLLATE "C" NOT NULL,
	"theme_slug" text COLLATE "C",
	"stage" text COLLATE "C" NOT NULL,
	"disposition_key" text COLLATE "C",
	CONSTRAINT "published_contribution_commitments_contribution_id_commitment_slug_pk" PRIMARY KEY("contribution_id","commitment_slug")
);
--> statement-breakpoint
CREATE TABLE "published_contributions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"ref" text COLLATE "C" NOT NULL,
	"consultation_id" text COLLATE "C" NOT NULL,
	"submission_id" text COLLATE "C" NOT NULL,
	"theme_slug" text COLLATE "C",
	"stage" text COLLATE "C" NOT NULL,
	"disposition_key" text COLLATE "C",
	"response_number" integer,
	"own_sentence" text COLLATE "C",
	"answered_on" text COLLATE "C",
	"changed_on" text COLLATE "C" NOT NULL,
	"data" jsonb NOT NULL,
	CONSTRAINT "published_contributions_ref_unique" UNIQUE("ref")
);
--> statement-breakpoint
CREATE TABLE "published_counters" (
	"scope" text COLLATE "C" NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "published_counters_scope_key_pk" PRIMARY KEY("scope","key")
);
--> statement-breakpoint
CREATE TABLE "published_forum" (
	"key" text COLLATE "C" PRIMARY KEY NOT NULL,
	"data" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "published_responses" (
	"number" integer PRIMARY KEY NOT NULL,
	"consultation_id" text COLLATE "C" NOT NULL,
	"disposition_key" text COLLATE "C" NOT NULL,
	"published_on" text COLLATE "C" NOT NULL,
	"data" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "published_submissions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"consultation_id" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"channel" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "response_members" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"response_id" text COLLATE "C" NOT NULL,
	"contribution_id" text COLLATE "C" NOT NULL,
	"own_sentence" text COLLATE "C",
	"added_at" text COLLATE "C" NOT NULL,
	"removed_at" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "response_versions" (
	"response_id" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"content" text COLLATE "C" NOT NULL,
	"digest" text COLLATE "C" NOT NULL,
	"approved_by" text COLLATE "C" NOT NULL,
	"four_eyes" boolean NOT NULL,
	"published_at" text COLLATE "C" NOT NULL,
	"published_by" text COLLATE "C" NOT NULL,
	CONSTRAINT "response_versions_response_id_version_pk" PRIMARY KEY("response_id","version")
);
--> statement-breakpoint
CREATE TABLE "responses" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"consultation_id" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"language" text COLLATE "C" NOT NULL,
	"disposition_id" text COLLATE "C",
	"reason" text COLLATE "C" NOT NULL,
	"destination" text COLLATE "C" NOT NULL,
	"destination_body_id" text COLLATE "C",
	"promise_what" text COLLATE "C",
	"promise_body_id" text COLLATE "C",
	"promise_by_on" text COLLATE "C",
	"submitted_digest" text COLLATE "C",
	"submitted_by" text COLLATE "C",
	"submitted_at" text COLLATE "C",
	"approved_digest" text COLLATE "C",
	"approved_by" text COLLATE "C",
	"approved_at" text COLLATE "C",
	"published_at" text COLLATE "C",
	"published_version" integer NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"created_by" text COLLATE "C" NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "responses_number_unique" UNIQUE("number"),
	CONSTRAINT "responses_status" CHECK ("responses"."status" in ('draft', 'in_review', 'approved', 'published', 'discarded')),
	CONSTRAINT "responses_published" CHECK (("responses"."status" = 'published') = ("responses"."published_at" is not null)),
	CONSTRAINT "responses_approved" CHECK ("responses"."status" not in ('approved', 'published') or ("responses"."approved_digest" is not null and "responses"."approved_by" is not null)),
	CONSTRAINT "responses_reasoned" CHECK ("responses"."status" in ('draft', 'discarded') or ("responses"."disposition_id" is not null and length(trim("responses"."reason")) > 0)),
	CONSTRAINT "responses_promise" CHECK (("responses"."promise_what" is null) = ("responses"."promise_by_on" is null) and ("responses"."promise_what" is null) = ("responses"."promise_body_id" is null))
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"response_id" text COLLATE "C" NOT NULL,
	"person_id" text COLLATE "C" NOT NULL,
	"verdict" text COLLATE "C" NOT NULL,
	"comment" text COLLATE "C" NOT NULL,
	"digest" text COLLATE "C" NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	CONSTRAINT "reviews_verdict" CHECK ("reviews"."verdict" in ('approved', 'returned')),
	CONSTRAINT "reviews_returned" CHECK ("reviews"."verdict" <> 'returned' or length(trim("reviews"."comment")) > 0)
);
--> statement-breakpoint
CREATE TABLE "attachments" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"submission_id" text COLLATE "C" NOT NULL,
	"number" integer NOT NULL,
	"file_name" text COLLATE "C" NOT NULL,
	"media_type" text COLLATE "C" NOT NULL,
	"size" integer NOT NULL,
	"sha256" text COLLATE "C" NOT NULL,
	"storage_key" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "submission_texts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"submission_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"number" integer NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	"language" text COLLATE "C" NOT NULL,
	"attachment_id" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL,
	"created_by" text COLLATE "C",
	"salt" text COLLATE "C" NOT NULL,
	"digest" text COLLATE "C" NOT NULL,
	CONSTRAINT "submission_texts_kind" CHECK ("submission_texts"."kind" in ('original', 'transcript')),
	CONSTRAINT "submission_texts_transcript" CHECK (("submission_texts"."kind" = 'transcript') = ("submission_texts"."attachment_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"ref" text COLLATE "C" NOT NULL,
	"consultation_id" text COLLATE "C" NOT NULL,
	"contributor_id" text COLLATE "C" NOT NULL,
	"channel" text COLLATE "C" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL,
	"received_on" text COLLATE "C" NOT NULL,
	"recorded_by" text COLLATE "C",
	"on_behalf_of" text COLLATE "C",
	"late" boolean NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"status_reason" text COLLATE "C",
	"language" text COLLATE "C" NOT NULL,
	"publish_text" boolean NOT NULL,
	"publish_organisation" boolean NOT NULL,
	"publish_person" boolean NOT NULL,
	"case_number" text COLLATE "C",
	"chosen_theme_id" text COLLATE "C",
	"chosen_commitment_ids" jsonb NOT NULL,
	"link_version" integer NOT NULL,
	"next_number" integer NOT NULL,
	"idempotency_key" text COLLATE "C",
	"digest" text COLLATE "C" NOT NULL,
	"salt" text COLLATE "C" NOT NULL,
	"split_at" text COLLATE "C",
	"split_by" text COLLATE "C",
	"version" integer NOT NULL,
	CONSTRAINT "submissions_ref_unique" UNIQUE("ref"),
	CONSTRAINT "submissions_contributor_id_unique" UNIQUE("contributor_id"),
	CONSTRAINT "submissions_idempotency_key_unique" UNIQUE("idempotency_key"),
	CONSTRAINT "submissions_channel" CHECK ("submissions"."channel" in ('form', 'email', 'letter', 'phone', 'conversation', 'meeting', 'body_report')),
	CONSTRAINT "submissions_status" CHECK ("submissions"."status" in ('received', 'split', 'spam', 'nothing_to_answer')),
	CONSTRAINT "submissions_reason" CHECK ("submissions"."status" <> 'nothing_to_answer' or "submissions"."status_reason" is not null),
	CONSTRAINT "submissions_split" CHECK (("submissions"."status" = 'split') = ("submissions"."split_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "consultation_commitments" ADD CONSTRAINT "consultation_commitments_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_commitments" ADD CONSTRAINT "consultation_commitments_commitment_id_commitments_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultations" ADD CONSTRAINT "consultations_lead_body_id_bodies_id_fk" FOREIGN KEY ("lead_body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispositions" ADD CONSTRAINT "dispositions_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "materials" ADD CONSTRAINT "materials_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_submitted_by_persons_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_approved_by_persons_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_bodies" ADD CONSTRAINT "partner_bodies_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_bodies" ADD CONSTRAINT "partner_bodies_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "themes" ADD CONSTRAINT "themes_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_suggested_body_id_bodies_id_fk" FOREIGN KEY ("suggested_body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_disposition_id_dispositions_id_fk" FOREIGN KEY ("disposition_id") REFERENCES "public"."dispositions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_commitments" ADD CONSTRAINT "contribution_commitments_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_commitments" ADD CONSTRAINT "contribution_commitments_commitment_id_commitments_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_owner_body_id_bodies_id_fk" FOREIGN KEY ("owner_body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passages" ADD CONSTRAINT "passages_text_id_submission_texts_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."submission_texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passages" ADD CONSTRAINT "passages_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roles" ADD CONSTRAINT "roles_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roles" ADD CONSTRAINT "roles_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_owners" ADD CONSTRAINT "commitment_owners_commitment_id_commitments_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_owners" ADD CONSTRAINT "commitment_owners_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_updates" ADD CONSTRAINT "status_updates_commitment_id_commitments_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_updates" ADD CONSTRAINT "status_updates_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_members" ADD CONSTRAINT "response_members_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_members" ADD CONSTRAINT "response_members_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_versions" ADD CONSTRAINT "response_versions_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response_versions" ADD CONSTRAINT "response_versions_approved_by_persons_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_disposition_id_dispositions_id_fk" FOREIGN KEY ("disposition_id") REFERENCES "public"."dispositions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_destination_body_id_bodies_id_fk" FOREIGN KEY ("destination_body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_promise_body_id_bodies_id_fk" FOREIGN KEY ("promise_body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_submitted_by_persons_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_approved_by_persons_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_texts" ADD CONSTRAINT "submission_texts_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_contributor_id_contributors_id_fk" FOREIGN KEY ("contributor_id") REFERENCES "public"."contributors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_chosen_theme_id_themes_id_fk" FOREIGN KEY ("chosen_theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "dispositions_key" ON "dispositions" USING btree ("consultation_id","key");--> statement-breakpoint
CREATE INDEX "materials_consultation" ON "materials" USING btree ("consultation_id","position");--> statement-breakpoint
CREATE INDEX "milestones_consultation" ON "milestones" USING btree ("consultation_id","on_date");--> statement-breakpoint
CREATE UNIQUE INDEX "themes_slug" ON "themes" USING btree ("consultation_id","slug");--> statement-breakpoint
CREATE INDEX "assessments_contribution" ON "assessments" USING btree ("contribution_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "contributions_number" ON "contributions" USING btree ("submission_id","number");--> statement-breakpoint
CREATE INDEX "contributions_worklist" ON "contributions" USING btree ("consultation_id","stage","id");--> statement-breakpoint
CREATE INDEX "contributions_owner" ON "contributions" USING btree ("owner_body_id","stage","advice_due_on");--> statement-breakpoint
CREATE INDEX "passages_text" ON "passages" USING btree ("text_id","start_offset");--> statement-breakpoint
CREATE INDEX "passages_contribution_id" ON "passages" USING btree ("contribution_id");--> statement-breakpoint
CREATE UNIQUE INDEX "questions_contribution" ON "questions" USING btree ("contribution_id");--> statement-breakpoint
CREATE INDEX "events_subject" ON "events" USING btree ("subject_kind","subject_id","seq");--> statement-breakpoint
CREATE INDEX "events_consultation" ON "events" USING btree ("consultation_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "fan_outs_subject" ON "fan_outs" USING btree ("subject_kind","subject_id","subject_version");--> statement-breakpoint
CREATE INDEX "fan_outs_due" ON "fan_outs" USING btree ("status","not_before");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("status","not_before");--> statement-breakpoint
CREATE INDEX "outbox_subject" ON "outbox" USING btree ("subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "outbox_recipient" ON "outbox" USING btree ("recipient_kind","recipient_id");--> statement-breakpoint
CREATE INDEX "saves_subject" ON "saves" USING btree ("subject_kind","subject_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "steps_person" ON "steps" USING btree ("person_id","number");--> statement-breakpoint
CREATE INDEX "contributors_email" ON "contributors" USING btree ("email_key");--> statement-breakpoint
CREATE UNIQUE INDEX "roles_held" ON "roles" USING btree ("person_id","role") WHERE ended_at is null and body_id is null;--> statement-breakpoint
CREATE UNIQUE INDEX "roles_held_for_body" ON "roles" USING btree ("person_id","role","body_id") WHERE ended_at is null and body_id is not null;--> statement-breakpoint
CREATE INDEX "roles_person" ON "roles" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "commitments_number" ON "commitments" USING btree ("plan_id","number");--> statement-breakpoint
CREATE INDEX "status_updates_commitment" ON "status_updates" USING btree ("commitment_id","reported_on");--> statement-breakpoint
CREATE INDEX "published_commitments_list" ON "published_commitments" USING btree ("plan_slug","number");--> statement-breakpoint
CREATE INDEX "published_consultations_list" ON "published_consultations" USING btree ("announced_at");--> statement-breakpoint
CREATE INDEX "published_contribution_commitments_list" ON "published_contribution_commitments" USING btree ("consultation_id","commitment_slug","changed_on","ref","theme_slug","stage","disposition_key","contribution_id");--> statement-breakpoint
CREATE INDEX "published_contribution_commitments_all" ON "published_contribution_commitments" USING btree ("commitment_slug","changed_on","ref");--> statement-breakpoint
CREATE INDEX "published_contributions_list" ON "published_contributions" USING btree ("consultation_id","changed_on","ref");--> statement-breakpoint
CREATE INDEX "published_contributions_theme" ON "published_contributions" USING btree ("consultation_id","theme_slug","changed_on","ref","stage","disposition_key");--> statement-breakpoint
CREATE INDEX "published_contributions_stage" ON "published_contributions" USING btree ("consultation_id","stage","changed_on","ref","theme_slug","disposition_key");--> statement-breakpoint
CREATE INDEX "published_contributions_disposition" ON "published_contributions" USING btree ("consultation_id","disposition_key","changed_on","ref","theme_slug","stage");--> statement-breakpoint
CREATE INDEX "published_contributions_response" ON "published_contributions" USING btree ("response_number","ref");--> statement-breakpoint
CREATE INDEX "published_contributions_answered" ON "published_contributions" USING btree ("stage","changed_on","ref");--> statement-breakpoint
CREATE INDEX "published_contributions_submission" ON "published_contributions" USING btree ("submission_id");--> statement-breakpoint
CREATE INDEX "published_responses_list" ON "published_responses" USING btree ("consultation_id","published_on","number");--> statement-breakpoint
CREATE INDEX "published_responses_latest" ON "published_responses" USING btree ("published_on","number");--> statement-breakpoint
CREATE UNIQUE INDEX "response_members_current" ON "response_members" USING btree ("contribution_id") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "response_members_response" ON "response_members" USING btree ("response_id");--> statement-breakpoint
CREATE INDEX "responses_worklist" ON "responses" USING btree ("consultation_id","status");--> statement-breakpoint
CREATE INDEX "reviews_response" ON "reviews" USING btree ("response_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "attachments_number" ON "attachments" USING btree ("submission_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "submission_texts_number" ON "submission_texts" USING btree ("submission_id","number");--> statement-breakpoint
CREATE INDEX "submissions_worklist" ON "submissions" USING btree ("consultation_id","status","recorded_at");--> statement-breakpoint
CREATE INDEX "submissions_status" ON "submissions" USING btree ("status","recorded_at");