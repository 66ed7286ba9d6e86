PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_mailing_recipients` (
	`id` text PRIMARY KEY NOT NULL,
	`mailing_id` text NOT NULL,
	`invitation_id` text,
	`registration_id` text,
	`made_at` text,
	`mail_fate` text,
	FOREIGN KEY (`mailing_id`) REFERENCES `mailings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invitation_id`) REFERENCES `invitations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mailing_recipients_mail_fate" CHECK("__new_mailing_recipients"."mail_fate" in ('sent', 'filed', 'bounced', 'unreachable', 'not_sent')),
	CONSTRAINT "mailing_recipients_one" CHECK(("__new_mailing_recipients"."invitation_id" is null) <> ("__new_mailing_recipients"."registration_id" is null))
);
--> statement-breakpoint
INSERT INTO `__new_mailing_recipients`("id", "mailing_id", "invitation_id", "registration_id", "made_at", "mail_fate") SELECT "id", "mailing_id", "invitation_id", "registration_id", "made_at", null FROM `mailing_recipients`;--> statement-breakpoint
DROP TABLE `mailing_recipients`;--> statement-breakpoint
ALTER TABLE `__new_mailing_recipients` RENAME TO `mailing_recipients`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `mailing_recipients_invitation` ON `mailing_recipients` (`mailing_id`,`invitation_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `mailing_recipients_registration` ON `mailing_recipients` (`mailing_id`,`registration_id`);--> statement-breakpoint
CREATE INDEX `mailing_recipients_order` ON `mailing_recipients` (`mailing_id`,`id`);--> statement-breakpoint
CREATE INDEX `mailing_recipients_waiting` ON `mailing_recipients` (`mailing_id`,`made_at`,`id`);