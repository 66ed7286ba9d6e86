DROP INDEX "published_contribution_commitments_list";--> statement-breakpoint
DROP INDEX "published_contributions_theme";--> statement-breakpoint
DROP INDEX "published_contributions_stage";--> statement-breakpoint
DROP INDEX "published_contributions_disposition";--> statement-breakpoint
CREATE INDEX "published_contribution_commitments_place" ON "published_contribution_commitments" USING btree ("consultation_id","commitment_slug","theme_slug","stage","disposition_key","changed_on","ref","contribution_id");--> statement-breakpoint
CREATE INDEX "published_contributions_place" ON "published_contributions" USING btree ("consultation_id","theme_slug","stage","disposition_key","changed_on","ref","id");--> statement-breakpoint
CREATE INDEX "published_contribution_commitments_list" ON "published_contribution_commitments" USING btree ("consultation_id","commitment_slug","changed_on","ref","contribution_id");--> statement-breakpoint
CREATE INDEX "published_contributions_theme" ON "published_contributions" USING btree ("consultation_id","theme_slug","changed_on","ref");--> statement-breakpoint
CREATE INDEX "published_contributions_stage" ON "published_contributions" USING btree ("consultation_id","stage","changed_on","ref");--> statement-breakpoint
CREATE INDEX "published_contributions_disposition" ON "published_contributions" USING btree ("consultation_id","disposition_key","changed_on","ref");