CREATE TABLE "consultees" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"ref" text COLLATE "C" NOT NULL,
	"consultation_id" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"name_key" text COLLATE "C" NOT NULL,
	"duty" text COLLATE "C" NOT NULL,
	"contact_id" text COLLATE "C",
	"asked_on" text COLLATE "C",
	"asked_way" text COLLATE "C",
	"reminded_on" text COLLATE "C",
	"reminded_way" text COLLATE "C",
	"reminders" integer NOT NULL,
	"answer" text COLLATE "C",
	"answered_on" text COLLATE "C",
	"answered_way" text COLLATE "C",
	"submission_id" text COLLATE "C",
	"removed_at" text COLLATE "C",
	"version" integer NOT NULL,
	CONSTRAINT "consultees_ref_unique" UNIQUE("ref"),
	CONSTRAINT "consultees_duty" CHECK ("consultees"."duty" in ('must', 'may', 'copy')),
	CONSTRAINT "consultees_asked_way" CHECK ("consultees"."asked_way" in ('email', 'letter', 'phone', 'meeting', 'other')),
	CONSTRAINT "consultees_reminded_way" CHECK ("consultees"."reminded_way" in ('email', 'letter', 'phone', 'meeting', 'other')),
	CONSTRAINT "consultees_answer" CHECK ("consultees"."answer" in ('answered', 'declined', 'no_view')),
	CONSTRAINT "consultees_answered_way" CHECK ("consultees"."answered_way" in ('email', 'letter', 'phone', 'meeting', 'other')),
	CONSTRAINT "consultees_asked" CHECK (("consultees"."asked_on" is null) = ("consultees"."asked_way" is null)),
	CONSTRAINT "consultees_reminded" CHECK (("consultees"."reminded_on" is null) = ("consultees"."reminded_way" is null) and ("consultees"."reminded_on" is null) = ("consultees"."reminders" = 0) and ("consultees"."reminded_on" is null or "consultees"."asked_on" is not null)),
	CONSTRAINT "consultees_answered" CHECK (("consultees"."answer" is null) = ("consultees"."answered_on" is null) and ("consultees"."answered_way" is null or "consultees"."answer" is not null)),
	CONSTRAINT "consultees_submission" CHECK ("consultees"."submission_id" is null or "consultees"."answer" = 'answered'),
	CONSTRAINT "consultees_copy" CHECK ("consultees"."duty" <> 'copy' or ("consultees"."reminded_on" is null and "consultees"."answer" is null))
);
--> statement-breakpoint
CREATE TABLE "published_consultees" (
	"consultation_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"data" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "consultees" ADD CONSTRAINT "consultees_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultees" ADD CONSTRAINT "consultees_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultees" ADD CONSTRAINT "consultees_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "consultees_name" ON "consultees" USING btree ("consultation_id","name_key");--> statement-breakpoint
CREATE INDEX "consultees_submission_linked" ON "consultees" USING btree ("submission_id");--> statement-breakpoint
CREATE INDEX "consultees_contact" ON "consultees" USING btree ("contact_id");