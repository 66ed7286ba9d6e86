CREATE TABLE `outcome_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`person_id` text NOT NULL,
	`verdict` text NOT NULL,
	`comment` text NOT NULL,
	`digest` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `outcomes`(`consultation_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "outcome_reviews_verdict" CHECK("outcome_reviews"."verdict" in ('approved', 'returned')),
	CONSTRAINT "outcome_reviews_returned" CHECK("outcome_reviews"."verdict" <> 'returned' or length(trim("outcome_reviews"."comment")) > 0)
);
--> statement-breakpoint
CREATE INDEX `outcome_reviews_outcome` ON `outcome_reviews` (`consultation_id`,`at`);