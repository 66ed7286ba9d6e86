ALTER TABLE `attendances` ADD `ref` text;--> statement-breakpoint
CREATE UNIQUE INDEX `attendances_ref_unique` ON `attendances` (`ref`);