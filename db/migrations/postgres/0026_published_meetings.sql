CREATE TABLE "published_meetings" (
	"slug" text COLLATE "C" PRIMARY KEY NOT NULL,
	"consultation_id" text COLLATE "C" NOT NULL,
	"starts_at" text COLLATE "C" NOT NULL,
	"ends_at" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"uid" text COLLATE "C" NOT NULL,
	"sequence" integer NOT NULL,
	"changed_at" text COLLATE "C" NOT NULL,
	"data" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "search_documents" DROP CONSTRAINT "search_documents_kind";--> statement-breakpoint
CREATE INDEX "published_meetings_list" ON "published_meetings" USING btree ("starts_at","slug");--> statement-breakpoint
CREATE INDEX "published_meetings_consultation" ON "published_meetings" USING btree ("consultation_id","starts_at");--> statement-breakpoint
ALTER TABLE "search_documents" ADD CONSTRAINT "search_documents_kind" CHECK ("search_documents"."kind" in ('contribution', 'response', 'commitment', 'consultation', 'meeting'));