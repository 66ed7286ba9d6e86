ALTER TABLE "meeting_groups" ADD COLUMN "attend_as" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "wished_group_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_wished_group_id_meeting_groups_id_fk" FOREIGN KEY ("wished_group_id") REFERENCES "public"."meeting_groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_groups" ADD CONSTRAINT "meeting_groups_attend_as" CHECK ("meeting_groups"."attend_as" in ('room', 'remote'));--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_one_group" CHECK ("registrations"."group_id" is null or "registrations"."wished_group_id" is null);