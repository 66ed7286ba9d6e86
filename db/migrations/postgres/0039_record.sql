ALTER TABLE "contributions" ADD COLUMN "kind_assumed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "evaluations" ADD COLUMN "earlier" jsonb DEFAULT '[]'::jsonb NOT NULL;