CREATE TABLE "contact_imports" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"ref" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"file_name" text COLLATE "C" NOT NULL,
	"content" jsonb,
	"added_by" text COLLATE "C" NOT NULL,
	"added_at" text COLLATE "C" NOT NULL,
	"done_at" text COLLATE "C",
	"listed" integer NOT NULL,
	"changed" integer NOT NULL,
	"skipped" integer NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "contact_imports_ref_unique" UNIQUE("ref"),
	CONSTRAINT "contact_imports_status" CHECK ("contact_imports"."status" in ('waiting', 'done', 'dropped')),
	CONSTRAINT "contact_imports_content" CHECK (("contact_imports"."status" = 'waiting') = ("contact_imports"."content" is not null)),
	CONSTRAINT "contact_imports_done" CHECK (("contact_imports"."status" = 'done') = ("contact_imports"."done_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "contact_interests" (
	"contact_id" text COLLATE "C" NOT NULL,
	"interest_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "contact_interests_contact_id_interest_id_pk" PRIMARY KEY("contact_id","interest_id")
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"ref" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"organisation_id" text COLLATE "C",
	"name" text COLLATE "C",
	"position" text COLLATE "C",
	"email" text COLLATE "C",
	"email_key" text COLLATE "C",
	"language" text COLLATE "C" NOT NULL,
	"area" text COLLATE "C",
	"source" text COLLATE "C" NOT NULL,
	"source_note" text COLLATE "C",
	"status" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"created_by" text COLLATE "C",
	"listed_at" text COLLATE "C" NOT NULL,
	"left_at" text COLLATE "C",
	"ended_at" text COLLATE "C",
	"bounced_at" text COLLATE "C",
	"successor_id" text COLLATE "C",
	"sort_key" text COLLATE "C" NOT NULL,
	"link_version" integer NOT NULL,
	"digest" text COLLATE "C",
	"salt" text COLLATE "C",
	"version" integer NOT NULL,
	CONSTRAINT "contacts_ref_unique" UNIQUE("ref"),
	CONSTRAINT "contacts_email_key_unique" UNIQUE("email_key"),
	CONSTRAINT "contacts_digest_unique" UNIQUE("digest"),
	CONSTRAINT "contacts_kind" CHECK ("contacts"."kind" in ('civil_society', 'public_authority', 'business', 'academia', 'social_partner', 'individual', 'media')),
	CONSTRAINT "contacts_source" CHECK ("contacts"."source" in ('self', 'import', 'staff', 'registration', 'passed_on')),
	CONSTRAINT "contacts_status" CHECK ("contacts"."status" in ('listed', 'left', 'ended')),
	CONSTRAINT "contacts_left" CHECK (("contacts"."status" = 'left') = ("contacts"."left_at" is not null)),
	CONSTRAINT "contacts_ended" CHECK (("contacts"."status" = 'ended') = ("contacts"."ended_at" is not null)),
	CONSTRAINT "contacts_email_key" CHECK (("contacts"."email" is null) = ("contacts"."email_key" is null)),
	CONSTRAINT "contacts_digest" CHECK (("contacts"."digest" is null) = ("contacts"."salt" is null)),
	CONSTRAINT "contacts_listed_is_reached" CHECK ("contacts"."status" <> 'listed' or "contacts"."email" is not null),
	CONSTRAINT "contacts_gone_is_nobody" CHECK ("contacts"."email" is not null or ("contacts"."name" is null and "contacts"."organisation_id" is null and "contacts"."position" is null and "contacts"."area" is null and "contacts"."source_note" is null)),
	CONSTRAINT "contacts_gone_is_remembered" CHECK (("contacts"."digest" is not null) = ("contacts"."email" is null and "contacts"."status" = 'left')),
	CONSTRAINT "contacts_somebody" CHECK ("contacts"."email" is null or "contacts"."name" is not null or "contacts"."organisation_id" is not null),
	CONSTRAINT "contacts_successor" CHECK ("contacts"."successor_id" is null or "contacts"."status" = 'ended')
);
--> statement-breakpoint
CREATE TABLE "interests" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"slug" text COLLATE "C" NOT NULL,
	"title" jsonb NOT NULL,
	"position" integer NOT NULL,
	"ended_at" text COLLATE "C",
	"version" integer NOT NULL,
	CONSTRAINT "interests_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"name_key" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "organisations_name_key_unique" UNIQUE("name_key"),
	CONSTRAINT "organisations_kind" CHECK ("organisations"."kind" in ('civil_society', 'public_authority', 'business', 'academia', 'social_partner', 'individual', 'media'))
);
--> statement-breakpoint
CREATE TABLE "sign_ups" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"ref" text COLLATE "C" NOT NULL,
	"email" text COLLATE "C" NOT NULL,
	"email_key" text COLLATE "C" NOT NULL,
	"language" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C",
	"organisation" text COLLATE "C",
	"kind" text COLLATE "C" NOT NULL,
	"interests" jsonb NOT NULL,
	"asked_at" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "sign_ups_ref_unique" UNIQUE("ref"),
	CONSTRAINT "sign_ups_email_key_unique" UNIQUE("email_key"),
	CONSTRAINT "sign_ups_kind" CHECK ("sign_ups"."kind" in ('civil_society', 'public_authority', 'business', 'academia', 'social_partner', 'individual', 'media')),
	CONSTRAINT "sign_ups_somebody" CHECK ("sign_ups"."name" is not null or "sign_ups"."organisation" is not null)
);
--> statement-breakpoint
ALTER TABLE "outbox" DROP CONSTRAINT "outbox_recipient_kind";--> statement-breakpoint
ALTER TABLE "contact_imports" ADD CONSTRAINT "contact_imports_added_by_persons_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_interests" ADD CONSTRAINT "contact_interests_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_interests" ADD CONSTRAINT "contact_interests_interest_id_interests_id_fk" FOREIGN KEY ("interest_id") REFERENCES "public"."interests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_created_by_persons_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contact_imports_waiting" ON "contact_imports" USING btree ("added_at") WHERE content is not null;--> statement-breakpoint
CREATE INDEX "contact_interests_interest" ON "contact_interests" USING btree ("interest_id");--> statement-breakpoint
CREATE INDEX "contacts_sorted" ON "contacts" USING btree ("sort_key","id");--> statement-breakpoint
CREATE INDEX "contacts_organisation" ON "contacts" USING btree ("organisation_id");--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_recipient_kind" CHECK ("outbox"."recipient_kind" in ('contributor', 'person', 'contact', 'sign_up'));--> statement-breakpoint
-- The table of moves stands in app/domain/contacts/contact.ts.
CREATE TRIGGER contacts_moves BEFORE UPDATE OF status ON contacts FOR EACH ROW
WHEN (OLD.status <> NEW.status AND OLD.status || ' > ' || NEW.status NOT IN (
  'listed > left', 'listed > ended', 'left > listed', 'ended > listed', 'ended > left'))
EXECUTE FUNCTION refuse_move();
