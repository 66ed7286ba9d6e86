CREATE TABLE `attendances` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`registration_id` text,
	`once_key` text,
	`presence` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`organisation` text,
	`email` text,
	`email_key` text,
	`is_new` integer,
	`checked_in_at` text NOT NULL,
	`checked_in_by` text,
	`undone_at` text,
	`forgotten_at` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attendances_presence" CHECK("attendances"."presence" in ('room', 'remote', 'stream')),
	CONSTRAINT "attendances_kind" CHECK("attendances"."kind" in ('civil_society', 'public_authority', 'business', 'academia', 'social_partner', 'individual', 'media')),
	CONSTRAINT "attendances_email_key" CHECK(("attendances"."email" is null) = ("attendances"."email_key" is null)),
	CONSTRAINT "attendances_registered" CHECK("attendances"."registration_id" is null or ("attendances"."name" = '' and "attendances"."organisation" is null and "attendances"."email" is null and "attendances"."forgotten_at" is null)),
	CONSTRAINT "attendances_gone_is_nobody" CHECK("attendances"."forgotten_at" is null or ("attendances"."name" = '' and "attendances"."organisation" is null and "attendances"."email" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attendances_once_key_unique` ON `attendances` (`once_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `attendances_registration` ON `attendances` (`registration_id`);--> statement-breakpoint
CREATE INDEX `attendances_meeting` ON `attendances` (`meeting_id`,`checked_in_at`);--> statement-breakpoint
CREATE INDEX `attendances_email` ON `attendances` (`email_key`);