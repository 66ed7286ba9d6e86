CREATE TABLE "segments" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"ref" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"name_key" text COLLATE "C",
	"filter" jsonb NOT NULL,
	"ended_at" text COLLATE "C",
	"version" integer NOT NULL,
	CONSTRAINT "segments_ref_unique" UNIQUE("ref"),
	CONSTRAINT "segments_name_key_unique" UNIQUE("name_key")
);
