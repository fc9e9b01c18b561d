CREATE TABLE "magam"."publication_people" (
	"publication_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"first_published_at" timestamp with time zone NOT NULL,
	"article_id" bigint NOT NULL,
	CONSTRAINT "publication_people_publication_id_person_id_pk" PRIMARY KEY("publication_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "magam"."publication_tags" (
	"publication_id" bigint NOT NULL,
	"tag" text NOT NULL,
	"first_published_at" timestamp with time zone NOT NULL,
	"article_id" bigint NOT NULL,
	CONSTRAINT "publication_tags_publication_id_tag_pk" PRIMARY KEY("publication_id","tag")
);
--> statement-breakpoint
CREATE TABLE "magam"."search_texts" (
	"publication_id" bigint PRIMARY KEY NOT NULL,
	"article_id" bigint NOT NULL,
	"first_published_at" timestamp with time zone NOT NULL,
	"quarter" smallint NOT NULL,
	"key" text NOT NULL,
	"head_key" text NOT NULL,
	"byline_key" text NOT NULL,
	"pieces" bigint[] NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "magam"."publication_people" ADD CONSTRAINT "publication_people_publication_id_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "magam"."publications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."publication_tags" ADD CONSTRAINT "publication_tags_publication_id_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "magam"."publications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."search_texts" ADD CONSTRAINT "search_texts_publication_id_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "magam"."publications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "publication_people_newest" ON "magam"."publication_people" USING btree ("person_id","first_published_at" DESC NULLS FIRST,"article_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "publication_tags_newest" ON "magam"."publication_tags" USING btree ("tag","first_published_at" DESC NULLS FIRST,"article_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "search_texts_pieces" ON "magam"."search_texts" USING gin ("pieces") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "search_texts_quarter" ON "magam"."search_texts" USING btree ("quarter");