CREATE TABLE "magam"."cards" (
	"hash" text PRIMARY KEY NOT NULL,
	"shape" text NOT NULL,
	"article_id" bigint,
	"revision_id" bigint,
	"png" "bytea" NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cards_hash_form" CHECK ("magam"."cards"."hash" ~ '^[0-9a-f]{32}$'),
	CONSTRAINT "cards_known_shape" CHECK ("magam"."cards"."shape" in ('wide', 'kakao')),
	CONSTRAINT "cards_of_a_text" CHECK (("magam"."cards"."article_id" is null) = ("magam"."cards"."revision_id" is null))
);
--> statement-breakpoint
CREATE TABLE "magam"."redirects" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "magam"."redirects_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"host" text DEFAULT '' NOT NULL,
	"path" text NOT NULL,
	"param" text DEFAULT '' NOT NULL,
	"value" text DEFAULT '' NOT NULL,
	"target" text NOT NULL,
	"hits" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "redirects_once" UNIQUE("path","param","value","host"),
	CONSTRAINT "redirects_own_target" CHECK ("magam"."redirects"."target" ~ '^/([^/]|$)'),
	CONSTRAINT "redirects_path_form" CHECK ("magam"."redirects"."path" ~ '^/')
);
--> statement-breakpoint
ALTER TABLE "magam"."cards" ADD CONSTRAINT "cards_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "magam"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cards_by_article" ON "magam"."cards" USING btree ("article_id");