CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`ref` text NOT NULL,
	`meeting_id` text NOT NULL,
	`contact_id` text,
	`kind` text NOT NULL,
	`invited_at` text,
	`declined_at` text,
	`registration_id` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "invitations_kind" CHECK("invitations"."kind" in ('civil_society', 'public_authority', 'business', 'academia', 'social_partner', 'individual', 'media')),
	CONSTRAINT "invitations_declined" CHECK("invitations"."declined_at" is null or "invitations"."registration_id" is null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_ref_unique` ON `invitations` (`ref`);--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_contact` ON `invitations` (`meeting_id`,`contact_id`);--> statement-breakpoint
CREATE INDEX `invitations_of_contact` ON `invitations` (`contact_id`);--> statement-breakpoint
CREATE INDEX `invitations_registration` ON `invitations` (`registration_id`);--> statement-breakpoint
CREATE TABLE `mailing_recipients` (
	`id` text PRIMARY KEY NOT NULL,
	`mailing_id` text NOT NULL,
	`invitation_id` text,
	`registration_id` text,
	`made_at` text,
	FOREIGN KEY (`mailing_id`) REFERENCES `mailings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invitation_id`) REFERENCES `invitations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mailing_recipients_one" CHECK(("mailing_recipients"."invitation_id" is null) <> ("mailing_recipients"."registration_id" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mailing_recipients_invitation` ON `mailing_recipients` (`mailing_id`,`invitation_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `mailing_recipients_registration` ON `mailing_recipients` (`mailing_id`,`registration_id`);--> statement-breakpoint
CREATE INDEX `mailing_recipients_waiting` ON `mailing_recipients` (`mailing_id`,`made_at`,`id`);--> statement-breakpoint
CREATE TABLE `mailings` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`segment_id` text,
	`filter` text,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`per_minute` integer,
	`send_at` text,
	`started_at` text,
	`cursor` text,
	`listed_at` text,
	`left_out` text,
	`paced_to` text,
	`ended_at` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`segment_id`) REFERENCES `segments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mailings_kind" CHECK("mailings"."kind" in ('invitation', 'reminder', 'notice')),
	CONSTRAINT "mailings_status" CHECK("mailings"."status" in ('draft', 'scheduled', 'sending', 'paused', 'sent', 'stopped')),
	CONSTRAINT "mailings_segment" CHECK("mailings"."kind" = 'invitation' or "mailings"."segment_id" is null),
	CONSTRAINT "mailings_pace" CHECK("mailings"."per_minute" is null or "mailings"."per_minute" > 0),
	CONSTRAINT "mailings_started" CHECK(("mailings"."status" in ('draft', 'scheduled')) = ("mailings"."started_at" is null)),
	CONSTRAINT "mailings_scheduled" CHECK("mailings"."status" <> 'scheduled' or "mailings"."send_at" is not null),
	CONSTRAINT "mailings_ended" CHECK(("mailings"."status" in ('sent', 'stopped')) = ("mailings"."ended_at" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mailings_number` ON `mailings` (`meeting_id`,`number`);--> statement-breakpoint
CREATE INDEX `mailings_due` ON `mailings` (`status`,`send_at`);--> statement-breakpoint
CREATE TABLE `outreach` (
	`id` text PRIMARY KEY NOT NULL,
	`ref` text NOT NULL,
	`consultation_id` text NOT NULL,
	`meeting_id` text,
	`done_on` text NOT NULL,
	`channel` text NOT NULL,
	`what` text NOT NULL,
	`reach` integer,
	`url` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`removed_at` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "outreach_channel" CHECK("outreach"."channel" in ('web', 'social_media', 'phone', 'newsletter', 'press', 'in_person', 'other')),
	CONSTRAINT "outreach_reach" CHECK("outreach"."reach" is null or "outreach"."reach" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outreach_ref_unique` ON `outreach` (`ref`);--> statement-breakpoint
CREATE INDEX `outreach_consultation` ON `outreach` (`consultation_id`,`done_on`);--> statement-breakpoint
CREATE INDEX `outreach_meeting` ON `outreach` (`meeting_id`,`done_on`);--> statement-breakpoint
ALTER TABLE `registration_asks` ADD `invitation_id` text;--> statement-breakpoint
ALTER TABLE `registrations` ADD `invitation_id` text;--> statement-breakpoint
-- The table of moves stands in app/domain/mailings/mailing.ts.
CREATE TRIGGER mailings_moves BEFORE UPDATE OF status ON mailings
WHEN OLD.status <> NEW.status AND OLD.status || ' > ' || NEW.status NOT IN (
  'draft > scheduled', 'draft > sending', 'scheduled > draft', 'scheduled > sending', 'sending > paused', 'sending > sent',
  'sending > stopped', 'paused > sending', 'paused > stopped')
BEGIN SELECT RAISE(ABORT, 'no such move of mailings'); END;