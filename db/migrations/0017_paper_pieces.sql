CREATE TABLE "magam"."ads" (
	"place" text PRIMARY KEY NOT NULL,
	"size" text NOT NULL,
	"text" text NOT NULL,
	"href" text NOT NULL,
	CONSTRAINT "ads_known_place" CHECK ("magam"."ads"."place" in ('home', 'section', 'article')),
	CONSTRAINT "ads_known_size" CHECK ("magam"."ads"."size" in ('banner', 'box')),
	CONSTRAINT "ads_say_something" CHECK ("magam"."ads"."text" <> ''),
	CONSTRAINT "ads_own_or_https" CHECK ("magam"."ads"."href" ~ '^(https://|/([^/]|$))')
);
--> statement-breakpoint
CREATE TABLE "magam"."former_guids" (
	"article_id" bigint PRIMARY KEY NOT NULL,
	"guid" text NOT NULL,
	CONSTRAINT "former_guids_guid_unique" UNIQUE("guid"),
	CONSTRAINT "former_guids_length" CHECK (char_length("magam"."former_guids"."guid") between 1 and 500)
);
--> statement-breakpoint
CREATE TABLE "magam"."related_picks" (
	"article_id" bigint NOT NULL,
	"place" integer NOT NULL,
	"related_id" bigint NOT NULL,
	CONSTRAINT "related_picks_article_id_place_pk" PRIMARY KEY("article_id","place"),
	CONSTRAINT "related_picks_once" UNIQUE("article_id","related_id"),
	CONSTRAINT "related_picks_another" CHECK ("magam"."related_picks"."related_id" <> "magam"."related_picks"."article_id"),
	CONSTRAINT "related_picks_places" CHECK ("magam"."related_picks"."place" between 1 and 6)
);
--> statement-breakpoint
ALTER TABLE "magam"."sections" ADD COLUMN "parent_id" integer;--> statement-breakpoint
ALTER TABLE "magam"."sections" ADD COLUMN "is_top" boolean GENERATED ALWAYS AS (parent_id is null) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "magam"."sections" ADD COLUMN "parent_is_top" boolean GENERATED ALWAYS AS (case when parent_id is null then null else true end) STORED;--> statement-breakpoint
ALTER TABLE "magam"."former_guids" ADD CONSTRAINT "former_guids_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "magam"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."related_picks" ADD CONSTRAINT "related_picks_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "magam"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."related_picks" ADD CONSTRAINT "related_picks_related_id_articles_id_fk" FOREIGN KEY ("related_id") REFERENCES "magam"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "related_picks_by_related" ON "magam"."related_picks" USING btree ("related_id");--> statement-breakpoint
ALTER TABLE "magam"."sections" ADD CONSTRAINT "sections_top" UNIQUE("id","is_top");--> statement-breakpoint
ALTER TABLE "magam"."sections" ADD CONSTRAINT "sections_one_level" FOREIGN KEY ("parent_id","parent_is_top") REFERENCES "magam"."sections"("id","is_top") ON DELETE no action ON UPDATE no action;