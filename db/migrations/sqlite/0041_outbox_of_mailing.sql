DROP INDEX `outbox_subject`;--> statement-breakpoint
CREATE INDEX `outbox_subject` ON `outbox` (`subject_kind`,`subject_id`,`status`);