CREATE TABLE "magam"."handouts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "magam"."handouts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_id" bigint NOT NULL,
	"source" text NOT NULL,
	"text" text NOT NULL,
	"kept_by" bigint NOT NULL,
	"kept_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"dropped_at" timestamp with time zone,
	CONSTRAINT "handouts_whole" CHECK ("magam"."handouts"."source" <> '' and "magam"."handouts"."text" <> '')
);
--> statement-breakpoint
CREATE TABLE "magam"."style_ignores" (
	"article_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"rule_id" bigint NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "style_ignores_article_id_person_id_rule_id_pk" PRIMARY KEY("article_id","person_id","rule_id")
);
--> statement-breakpoint
CREATE TABLE "magam"."style_rules" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "magam"."style_rules_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"form" text NOT NULL,
	"wording" text NOT NULL,
	"suggestion" text DEFAULT '' NOT NULL,
	"explanation" text DEFAULT '' NOT NULL,
	"severity" text NOT NULL,
	"exceptions" text[] DEFAULT '{}' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"retired_at" timestamp with time zone,
	"changed_by" bigint NOT NULL,
	"changed_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "style_rules_form" CHECK ("magam"."style_rules"."form" in ('word', 'pattern')),
	CONSTRAINT "style_rules_severity" CHECK ("magam"."style_rules"."severity" in ('wrong', 'advised')),
	CONSTRAINT "style_rules_worded" CHECK ("magam"."style_rules"."wording" <> ''),
	CONSTRAINT "style_rules_say_something" CHECK ("magam"."style_rules"."suggestion" <> '' or "magam"."style_rules"."explanation" <> '')
);
--> statement-breakpoint
ALTER TABLE "magam"."handouts" ADD CONSTRAINT "handouts_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "magam"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."handouts" ADD CONSTRAINT "handouts_kept_by_people_id_fk" FOREIGN KEY ("kept_by") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."style_ignores" ADD CONSTRAINT "style_ignores_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "magam"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."style_ignores" ADD CONSTRAINT "style_ignores_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."style_ignores" ADD CONSTRAINT "style_ignores_rule_id_style_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "magam"."style_rules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."style_rules" ADD CONSTRAINT "style_rules_changed_by_people_id_fk" FOREIGN KEY ("changed_by") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "handouts_by_article" ON "magam"."handouts" USING btree ("article_id");--> statement-breakpoint
CREATE UNIQUE INDEX "style_rules_one_in_force" ON "magam"."style_rules" USING btree ("form","wording") WHERE retired_at is null;