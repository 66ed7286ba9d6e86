CREATE TABLE "delays" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"contribution_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"from_on" text COLLATE "C" NOT NULL,
	"due_on" text COLLATE "C" NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"by" text COLLATE "C" NOT NULL,
	CONSTRAINT "delays_kind" CHECK ("delays"."kind" in ('waiting', 'extended')),
	CONSTRAINT "delays_later" CHECK ("delays"."due_on" > "delays"."from_on" and length(trim("delays"."reason")) > 0)
);
--> statement-breakpoint
ALTER TABLE "contributions" ADD COLUMN "extended_to" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "delays" ADD CONSTRAINT "delays_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "delays_contribution" ON "delays" USING btree ("contribution_id","at");