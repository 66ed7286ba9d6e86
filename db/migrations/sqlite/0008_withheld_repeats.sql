CREATE TABLE `withheld_repeats` (
	`response_id` text NOT NULL,
	`contribution_id` text NOT NULL,
	`found_at` text NOT NULL,
	`looked_at` text,
	`looked_by` text,
	PRIMARY KEY(`response_id`, `contribution_id`),
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contribution_id`) REFERENCES `contributions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`looked_by`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "withheld_repeats_looked" CHECK(("withheld_repeats"."looked_at" is null) = ("withheld_repeats"."looked_by" is null))
);
--> statement-breakpoint
CREATE INDEX `withheld_repeats_waiting` ON `withheld_repeats` (`response_id`) WHERE looked_at is null;