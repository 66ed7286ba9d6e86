CREATE TABLE "published_version" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"n" integer NOT NULL
);
--> statement-breakpoint
INSERT INTO published_version (id, n) VALUES ('version', 0);
