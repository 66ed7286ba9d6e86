-- The lists of pending words are off: a search would read them from end to end.
CREATE TABLE "search_documents" (
	"key" bigint PRIMARY KEY NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"ref" text COLLATE "C" NOT NULL,
	"consultation_id" text COLLATE "C",
	"dated_on" text COLLATE "C" NOT NULL,
	"by_name" text COLLATE "C",
	"parts" jsonb NOT NULL,
	CONSTRAINT "search_documents_kind" CHECK ("search_documents"."kind" in ('contribution', 'response', 'commitment', 'consultation'))
);
--> statement-breakpoint
CREATE TABLE "search_index" (
	"rowid" bigint PRIMARY KEY NOT NULL,
	"words" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "find_index" (
	"rowid" bigint PRIMARY KEY NOT NULL,
	"words" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "find_subjects" (
	"key" bigint PRIMARY KEY NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "find_subjects_kind" CHECK ("find_subjects"."kind" in ('submission', 'contribution', 'response', 'consultation'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX "search_documents_ref" ON "search_documents" USING btree ("kind","ref");--> statement-breakpoint
CREATE UNIQUE INDEX "find_subjects_subject" ON "find_subjects" USING btree ("kind","subject_id");--> statement-breakpoint
CREATE INDEX "search_index_words" ON "search_index" USING gin ("words") WITH (fastupdate = off);--> statement-breakpoint
CREATE INDEX "find_index_words" ON "find_index" USING gin ("words") WITH (fastupdate = off);
