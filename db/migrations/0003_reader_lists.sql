DROP INDEX "magam"."publications_newest";--> statement-breakpoint
DROP INDEX "magam"."publications_section";--> statement-breakpoint
CREATE INDEX "publications_by_article" ON "magam"."publications" USING btree ("article_id","visible_from");--> statement-breakpoint
CREATE INDEX "publications_next" ON "magam"."publications" USING btree ("visible_from");--> statement-breakpoint
CREATE INDEX "publications_newest" ON "magam"."publications" USING btree ("first_published_at" DESC NULLS FIRST,"article_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "publications_section" ON "magam"."publications" USING btree ("section_id","first_published_at" DESC NULLS FIRST,"article_id" DESC NULLS FIRST);