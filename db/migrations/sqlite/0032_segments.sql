CREATE TABLE `segments` (
	`id` text PRIMARY KEY NOT NULL,
	`ref` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text,
	`filter` text NOT NULL,
	`ended_at` text,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `segments_ref_unique` ON `segments` (`ref`);--> statement-breakpoint
CREATE UNIQUE INDEX `segments_name_key_unique` ON `segments` (`name_key`);