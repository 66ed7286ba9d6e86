-- What one table has taken twice stays, both times: the later is called by its own id from now on.
UPDATE notes SET client_id = id WHERE EXISTS (SELECT 1 FROM notes AS earlier WHERE earlier.group_id = notes.group_id AND earlier.client_id = notes.client_id AND earlier.number < notes.number);--> statement-breakpoint
UPDATE note_texts SET client_id = id WHERE EXISTS (SELECT 1 FROM note_texts AS earlier WHERE earlier.note_id = note_texts.note_id AND earlier.client_id = note_texts.client_id AND earlier.number < note_texts.number);--> statement-breakpoint
UPDATE note_objections SET client_id = id WHERE EXISTS (SELECT 1 FROM note_objections AS earlier WHERE earlier.note_id = note_objections.note_id AND earlier.client_id = note_objections.client_id AND earlier.number < note_objections.number);--> statement-breakpoint
DROP INDEX "note_objections_once";--> statement-breakpoint
DROP INDEX "note_texts_once";--> statement-breakpoint
DROP INDEX "notes_once";--> statement-breakpoint
CREATE UNIQUE INDEX "note_objections_once" ON "note_objections" USING btree ("client_id","note_id");--> statement-breakpoint
CREATE UNIQUE INDEX "note_texts_once" ON "note_texts" USING btree ("client_id","note_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notes_once" ON "notes" USING btree ("group_id","client_id");