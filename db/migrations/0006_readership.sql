CREATE TABLE "magam"."article_views" (
	"article_id" bigint NOT NULL,
	"hour" timestamp with time zone NOT NULL,
	"count" bigint NOT NULL,
	CONSTRAINT "article_views_article_id_hour_pk" PRIMARY KEY("article_id","hour"),
	CONSTRAINT "article_views_positive" CHECK ("magam"."article_views"."count" > 0)
);
--> statement-breakpoint
CREATE TABLE "magam"."ranking_snapshots" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "magam"."ranking_snapshots_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"time_window" text NOT NULL,
	"section_id" integer,
	"computed_at" timestamp with time zone NOT NULL,
	"article_ids" bigint[] NOT NULL,
	"counts" bigint[] NOT NULL,
	CONSTRAINT "ranking_snapshots_once" UNIQUE NULLS NOT DISTINCT("computed_at","time_window","section_id"),
	CONSTRAINT "ranking_snapshots_known_window" CHECK ("magam"."ranking_snapshots"."time_window" in ('1h', '24h', '7d')),
	CONSTRAINT "ranking_snapshots_counted" CHECK (cardinality("magam"."ranking_snapshots"."article_ids") = cardinality("magam"."ranking_snapshots"."counts"))
);
--> statement-breakpoint
ALTER TABLE "magam"."article_views" ADD CONSTRAINT "article_views_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "magam"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."ranking_snapshots" ADD CONSTRAINT "ranking_snapshots_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "magam"."sections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_views_by_hour" ON "magam"."article_views" USING btree ("hour");