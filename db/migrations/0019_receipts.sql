CREATE TABLE "magam"."alarms" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "magam"."alarms_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"article_id" bigint NOT NULL,
	"edition_id" bigint NOT NULL,
	"receipt_id" bigint,
	"raised_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"cleared_at" timestamp with time zone,
	CONSTRAINT "alarms_known_kind" CHECK ("magam"."alarms"."kind" in ('unseen', 'missed'))
);
--> statement-breakpoint
CREATE TABLE "magam"."receipts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "magam"."receipts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_id" bigint NOT NULL,
	"edition_id" bigint NOT NULL,
	"act" text NOT NULL,
	"mark" text NOT NULL,
	"page_tags" text[] NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"looks" jsonb,
	"started_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"first_look_at" timestamp with time zone,
	"next_look_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"dropped_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	CONSTRAINT "receipts_known_act" CHECK ("magam"."receipts"."act" in ('publish', 'update', 'restore', 'withdraw', 'kill')),
	CONSTRAINT "receipts_known_state" CHECK ("magam"."receipts"."state" in ('open', 'seen', 'unseen', 'superseded')),
	CONSTRAINT "receipts_closed" CHECK (("magam"."receipts"."state" = 'open') = ("magam"."receipts"."closed_at" is null))
);
--> statement-breakpoint
ALTER TABLE "magam"."articles" ADD COLUMN "follows_id" bigint;--> statement-breakpoint
ALTER TABLE "magam"."alarms" ADD CONSTRAINT "alarms_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "magam"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."alarms" ADD CONSTRAINT "alarms_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "magam"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."alarms" ADD CONSTRAINT "alarms_receipt_id_receipts_id_fk" FOREIGN KEY ("receipt_id") REFERENCES "magam"."receipts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."receipts" ADD CONSTRAINT "receipts_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "magam"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."receipts" ADD CONSTRAINT "receipts_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "magam"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "alarms_one_open" ON "magam"."alarms" USING btree ("kind","edition_id") WHERE cleared_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "receipts_one_open" ON "magam"."receipts" USING btree ("article_id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "receipts_due" ON "magam"."receipts" USING btree ("next_look_at") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "receipts_by_article" ON "magam"."receipts" USING btree ("article_id","id");--> statement-breakpoint
ALTER TABLE "magam"."articles" ADD CONSTRAINT "articles_follows_id_articles_id_fk" FOREIGN KEY ("follows_id") REFERENCES "magam"."articles"("id") ON DELETE no action ON UPDATE no action;