ALTER TABLE `contributions` ADD `kind_assumed` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `evaluations` ADD `earlier` text DEFAULT '[]' NOT NULL;