CREATE TABLE `delays` (
	`id` text PRIMARY KEY NOT NULL,
	`contribution_id` text NOT NULL,
	`kind` text NOT NULL,
	`reason` text NOT NULL,
	`from_on` text NOT NULL,
	`due_on` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`contribution_id`) REFERENCES `contributions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "delays_kind" CHECK("delays"."kind" in ('waiting', 'extended')),
	CONSTRAINT "delays_later" CHECK("delays"."due_on" > "delays"."from_on" and length(trim("delays"."reason")) > 0)
);
--> statement-breakpoint
CREATE INDEX `delays_contribution` ON `delays` (`contribution_id`,`at`);--> statement-breakpoint
ALTER TABLE `contributions` ADD `extended_to` text;