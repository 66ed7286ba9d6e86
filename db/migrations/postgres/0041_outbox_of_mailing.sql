DROP INDEX "outbox_subject";--> statement-breakpoint
CREATE INDEX "outbox_subject" ON "outbox" USING btree ("subject_kind","subject_id","status");