ALTER TABLE "later_texts" ADD COLUMN "theme_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "later_texts" ADD CONSTRAINT "later_texts_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- What came late and was all that its table had said lies in the first text of the table's submission.
UPDATE notes SET text_id = (
  SELECT t.id FROM live_tables l JOIN submission_texts t ON t.submission_id = l.submission_id
  WHERE l.group_id = notes.group_id AND t.kind = 'original')
WHERE late AND taken_at IS NOT NULL AND text_id IS NULL AND contribution_id IS NULL;
