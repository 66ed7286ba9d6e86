CREATE TABLE "contribution_moves" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"contribution_id" text COLLATE "C" NOT NULL,
	"from_consultation_id" text COLLATE "C" NOT NULL,
	"from_theme_id" text COLLATE "C",
	"to_consultation_id" text COLLATE "C" NOT NULL,
	"assigned_at" text COLLATE "C",
	"reason" text COLLATE "C" NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"by" text COLLATE "C" NOT NULL,
	CONSTRAINT "contribution_moves_elsewhere" CHECK ("contribution_moves"."from_consultation_id" <> "contribution_moves"."to_consultation_id")
);
--> statement-breakpoint
CREATE TABLE "set_asides" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"contribution_id" text COLLATE "C" NOT NULL,
	"ground" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"salt" text COLLATE "C" NOT NULL,
	"asked_at" text COLLATE "C" NOT NULL,
	"asked_by" text COLLATE "C" NOT NULL,
	"verdict" text COLLATE "C",
	"comment" text COLLATE "C" DEFAULT '' NOT NULL,
	"decided_at" text COLLATE "C",
	"decided_by" text COLLATE "C",
	"four_eyes" boolean,
	"ended_at" text COLLATE "C",
	"ended_by" text COLLATE "C",
	CONSTRAINT "set_asides_ground" CHECK ("set_asides"."ground" in ('abuse', 'not_a_contribution', 'private_matter')),
	CONSTRAINT "set_asides_verdict" CHECK ("set_asides"."verdict" in ('approved', 'returned')),
	CONSTRAINT "set_asides_decided" CHECK (("set_asides"."verdict" is null) = ("set_asides"."decided_at" is null) and ("set_asides"."verdict" is null) = ("set_asides"."decided_by" is null)),
	CONSTRAINT "set_asides_two" CHECK ("set_asides"."four_eyes" is null or "set_asides"."four_eyes" = ("set_asides"."asked_by" <> "set_asides"."decided_by"))
);
--> statement-breakpoint
ALTER TABLE "published_contributions" DROP CONSTRAINT "published_contributions_ref_unique";--> statement-breakpoint
ALTER TABLE "contributions" DROP CONSTRAINT "contributions_stage";--> statement-breakpoint
ALTER TABLE "worklist" DROP CONSTRAINT "worklist_stands";--> statement-breakpoint
ALTER TABLE "contributions" ADD COLUMN "set_aside_at" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "contributions" ADD COLUMN "moved_on" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "contribution_moves" ADD CONSTRAINT "contribution_moves_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_moves" ADD CONSTRAINT "contribution_moves_from_consultation_id_consultations_id_fk" FOREIGN KEY ("from_consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_moves" ADD CONSTRAINT "contribution_moves_from_theme_id_themes_id_fk" FOREIGN KEY ("from_theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_moves" ADD CONSTRAINT "contribution_moves_to_consultation_id_consultations_id_fk" FOREIGN KEY ("to_consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "set_asides" ADD CONSTRAINT "set_asides_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contribution_moves_contribution" ON "contribution_moves" USING btree ("contribution_id","at");--> statement-breakpoint
CREATE INDEX "contribution_moves_from" ON "contribution_moves" USING btree ("from_consultation_id");--> statement-breakpoint
CREATE INDEX "contribution_moves_to" ON "contribution_moves" USING btree ("to_consultation_id");--> statement-breakpoint
CREATE INDEX "set_asides_contribution" ON "set_asides" USING btree ("contribution_id","asked_at");--> statement-breakpoint
CREATE INDEX "set_asides_waiting" ON "set_asides" USING btree ("verdict","ended_at");--> statement-breakpoint
CREATE UNIQUE INDEX "published_contributions_ref" ON "published_contributions" USING btree ("ref","consultation_id");--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_set_aside" CHECK (("contributions"."stage" = 'set_aside') = ("contributions"."set_aside_at" is not null));--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_stage" CHECK ("contributions"."stage" in ('received', 'being_assessed', 'response_being_prepared', 'answered', 'withdrawn', 'set_aside'));--> statement-breakpoint
ALTER TABLE "worklist" ADD CONSTRAINT "worklist_stands" CHECK ("worklist"."state" in ('received', 'at_owner', 'advised', 'response_being_prepared', 'answered', 'withdrawn', 'set_aside'));
--> statement-breakpoint
DROP TRIGGER contributions_moves ON contributions;
--> statement-breakpoint
CREATE TRIGGER contributions_moves BEFORE UPDATE OF stage ON contributions FOR EACH ROW
WHEN (OLD.stage <> NEW.stage AND OLD.stage || ' > ' || NEW.stage NOT IN (
  'received > being_assessed', 'received > response_being_prepared', 'received > withdrawn', 'received > set_aside',
  'being_assessed > received', 'being_assessed > response_being_prepared', 'being_assessed > withdrawn',
  'being_assessed > set_aside',
  'response_being_prepared > being_assessed', 'response_being_prepared > received', 'response_being_prepared > answered',
  'response_being_prepared > withdrawn', 'response_being_prepared > set_aside',
  'set_aside > received', 'set_aside > being_assessed', 'set_aside > withdrawn'))
EXECUTE FUNCTION refuse_move();
