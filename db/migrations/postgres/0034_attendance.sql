CREATE TABLE "attendances" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"meeting_id" text COLLATE "C" NOT NULL,
	"registration_id" text COLLATE "C",
	"once_key" text COLLATE "C",
	"presence" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"organisation" text COLLATE "C",
	"email" text COLLATE "C",
	"email_key" text COLLATE "C",
	"is_new" boolean,
	"checked_in_at" text COLLATE "C" NOT NULL,
	"checked_in_by" text COLLATE "C",
	"undone_at" text COLLATE "C",
	"forgotten_at" text COLLATE "C",
	CONSTRAINT "attendances_once_key_unique" UNIQUE("once_key"),
	CONSTRAINT "attendances_presence" CHECK ("attendances"."presence" in ('room', 'remote', 'stream')),
	CONSTRAINT "attendances_kind" CHECK ("attendances"."kind" in ('civil_society', 'public_authority', 'business', 'academia', 'social_partner', 'individual', 'media')),
	CONSTRAINT "attendances_email_key" CHECK (("attendances"."email" is null) = ("attendances"."email_key" is null)),
	CONSTRAINT "attendances_registered" CHECK ("attendances"."registration_id" is null or ("attendances"."name" = '' and "attendances"."organisation" is null and "attendances"."email" is null and "attendances"."forgotten_at" is null)),
	CONSTRAINT "attendances_gone_is_nobody" CHECK ("attendances"."forgotten_at" is null or ("attendances"."name" = '' and "attendances"."organisation" is null and "attendances"."email" is null))
);
--> statement-breakpoint
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "attendances_registration" ON "attendances" USING btree ("registration_id");--> statement-breakpoint
CREATE INDEX "attendances_meeting" ON "attendances" USING btree ("meeting_id","checked_in_at");--> statement-breakpoint
CREATE INDEX "attendances_email" ON "attendances" USING btree ("email_key");