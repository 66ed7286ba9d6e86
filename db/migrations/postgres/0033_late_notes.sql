ALTER TABLE "live_tables" DROP CONSTRAINT "live_tables_question_id_agenda_questions_id_fk";
--> statement-breakpoint
ALTER TABLE "notes" DROP CONSTRAINT "notes_question_id_agenda_questions_id_fk";
--> statement-breakpoint
ALTER TABLE "notes" ADD COLUMN "text_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "live_tables" ADD CONSTRAINT "live_tables_question_id_agenda_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."agenda_questions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_text_id_submission_texts_id_fk" FOREIGN KEY ("text_id") REFERENCES "public"."submission_texts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_question_id_agenda_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."agenda_questions"("id") ON DELETE set null ON UPDATE no action;