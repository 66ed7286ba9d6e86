CREATE TABLE `redactions` (
	`id` text PRIMARY KEY NOT NULL,
	`text_id` text NOT NULL,
	`start_offset` integer NOT NULL,
	`end_offset` integer NOT NULL,
	`statute` text NOT NULL,
	`section` text NOT NULL,
	`reason` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`removed_at` text,
	`removed_by` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`text_id`) REFERENCES `submission_texts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "redactions_offsets" CHECK("redactions"."start_offset" >= 0 and "redactions"."end_offset" > "redactions"."start_offset"),
	CONSTRAINT "redactions_ground" CHECK(length(trim("redactions"."statute")) > 0 and length(trim("redactions"."section")) > 0 and length(trim("redactions"."reason")) > 0),
	CONSTRAINT "redactions_removed" CHECK(("redactions"."removed_at" is null) = ("redactions"."removed_by" is null))
);
--> statement-breakpoint
CREATE INDEX `redactions_text` ON `redactions` (`text_id`,`start_offset`);