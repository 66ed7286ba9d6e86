CREATE TABLE "access_needs" (
	"registration_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"text" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "registration_asks" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"ref" text COLLATE "C" NOT NULL,
	"meeting_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"organisation" text COLLATE "C",
	"email" text COLLATE "C" NOT NULL,
	"email_key" text COLLATE "C" NOT NULL,
	"language" text COLLATE "C" NOT NULL,
	"attend_as" text COLLATE "C" NOT NULL,
	"group_letter" text COLLATE "C",
	"access_needs" text COLLATE "C",
	"answers" jsonb NOT NULL,
	"asked_at" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "registration_asks_ref_unique" UNIQUE("ref"),
	CONSTRAINT "registration_asks_kind" CHECK ("registration_asks"."kind" in ('civil_society', 'public_authority', 'business', 'academia', 'social_partner', 'individual', 'media')),
	CONSTRAINT "registration_asks_attend_as" CHECK ("registration_asks"."attend_as" in ('room', 'remote'))
);
--> statement-breakpoint
CREATE TABLE "registrations" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"ref" text COLLATE "C" NOT NULL,
	"meeting_id" text COLLATE "C" NOT NULL,
	"contact_id" text COLLATE "C",
	"kind" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"organisation" text COLLATE "C",
	"organisation_key" text COLLATE "C",
	"email" text COLLATE "C" NOT NULL,
	"email_key" text COLLATE "C" NOT NULL,
	"language" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"attend_as" text COLLATE "C" NOT NULL,
	"group_id" text COLLATE "C",
	"seat" integer,
	"waiting_since" text COLLATE "C",
	"answers" jsonb NOT NULL,
	"source" text COLLATE "C" NOT NULL,
	"registered_at" text COLLATE "C" NOT NULL,
	"answered_at" text COLLATE "C" NOT NULL,
	"link_version" integer NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "registrations_ref_unique" UNIQUE("ref"),
	CONSTRAINT "registrations_kind" CHECK ("registrations"."kind" in ('civil_society', 'public_authority', 'business', 'academia', 'social_partner', 'individual', 'media')),
	CONSTRAINT "registrations_status" CHECK ("registrations"."status" in ('going', 'maybe', 'waiting', 'not_going')),
	CONSTRAINT "registrations_attend_as" CHECK ("registrations"."attend_as" in ('room', 'remote')),
	CONSTRAINT "registrations_source" CHECK ("registrations"."source" in ('public', 'invitation', 'passed_on', 'staff')),
	CONSTRAINT "registrations_seat" CHECK (("registrations"."status" = 'going') = ("registrations"."seat" is not null) and ("registrations"."seat" is null or "registrations"."seat" > 0)),
	CONSTRAINT "registrations_waiting" CHECK (("registrations"."status" = 'waiting') = ("registrations"."waiting_since" is not null)),
	CONSTRAINT "registrations_organisation" CHECK (("registrations"."organisation" is null) = ("registrations"."organisation_key" is null))
);
--> statement-breakpoint
ALTER TABLE "access_needs" ADD CONSTRAINT "access_needs_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration_asks" ADD CONSTRAINT "registration_asks_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registrations" ADD CONSTRAINT "registrations_group_id_meeting_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."meeting_groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "registration_asks_address" ON "registration_asks" USING btree ("meeting_id","email_key");--> statement-breakpoint
CREATE INDEX "registration_asks_old" ON "registration_asks" USING btree ("asked_at");--> statement-breakpoint
CREATE UNIQUE INDEX "registrations_address" ON "registrations" USING btree ("meeting_id","email_key");--> statement-breakpoint
CREATE UNIQUE INDEX "registrations_one_seat" ON "registrations" USING btree ("meeting_id","seat");--> statement-breakpoint
CREATE INDEX "registrations_list" ON "registrations" USING btree ("meeting_id","status","waiting_since");--> statement-breakpoint
CREATE INDEX "registrations_email" ON "registrations" USING btree ("email_key");