CREATE TABLE "address_changes" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"contributor_id" text COLLATE "C" NOT NULL,
	"number" integer NOT NULL,
	"email" text COLLATE "C",
	"email_key" text COLLATE "C",
	"asked_at" text COLLATE "C" NOT NULL,
	"recorded_by" text COLLATE "C",
	"old_confirmed_at" text COLLATE "C",
	"new_confirmed_at" text COLLATE "C",
	"done_at" text COLLATE "C",
	"stopped_at" text COLLATE "C",
	CONSTRAINT "address_changes_email_key" CHECK (("address_changes"."email" is null) = ("address_changes"."email_key" is null)),
	CONSTRAINT "address_changes_done" CHECK ("address_changes"."done_at" is null or ("address_changes"."old_confirmed_at" is not null and "address_changes"."new_confirmed_at" is not null and "address_changes"."stopped_at" is null))
);
--> statement-breakpoint
CREATE TABLE "refused_addresses" (
	"email_key" text COLLATE "C" PRIMARY KEY NOT NULL,
	"refused_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "disputed_at" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "address_changes" ADD CONSTRAINT "address_changes_contributor_id_contributors_id_fk" FOREIGN KEY ("contributor_id") REFERENCES "public"."contributors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "address_changes" ADD CONSTRAINT "address_changes_recorded_by_persons_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "address_changes_number" ON "address_changes" USING btree ("contributor_id","number");--> statement-breakpoint
CREATE INDEX "address_changes_email" ON "address_changes" USING btree ("email_key","asked_at");