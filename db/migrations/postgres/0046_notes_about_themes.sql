ALTER TABLE "notes" ADD COLUMN "theme_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_about_one" CHECK ("notes"."question_id" is null or "notes"."theme_id" is null);