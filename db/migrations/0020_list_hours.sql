DROP INDEX "magam"."publication_people_newest";--> statement-breakpoint
DROP INDEX "magam"."publication_tags_newest";--> statement-breakpoint
ALTER TABLE "magam"."publication_people" ADD COLUMN "visible_from" timestamp with time zone DEFAULT '-infinity' NOT NULL;--> statement-breakpoint
ALTER TABLE "magam"."publication_people" ADD COLUMN "visible_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "magam"."publication_people" ADD COLUMN "held" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "magam"."publication_tags" ADD COLUMN "visible_from" timestamp with time zone DEFAULT '-infinity' NOT NULL;--> statement-breakpoint
ALTER TABLE "magam"."publication_tags" ADD COLUMN "visible_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "magam"."publication_tags" ADD COLUMN "held" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "magam"."search_texts" ADD COLUMN "visible_from" timestamp with time zone DEFAULT '-infinity' NOT NULL;--> statement-breakpoint
ALTER TABLE "magam"."search_texts" ADD COLUMN "visible_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "magam"."search_texts" ADD COLUMN "held" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "publication_people_newest" ON "magam"."publication_people" USING btree ("person_id","first_published_at" DESC NULLS FIRST,"article_id" DESC NULLS FIRST,"visible_from","visible_until") WHERE not held;--> statement-breakpoint
CREATE INDEX "publication_tags_newest" ON "magam"."publication_tags" USING btree ("tag","first_published_at" DESC NULLS FIRST,"article_id" DESC NULLS FIRST,"visible_from","visible_until") WHERE not held;