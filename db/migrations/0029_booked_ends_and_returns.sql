CREATE TABLE "magam"."booked_ends" (
	"article_id" bigint PRIMARY KEY NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	"booked_by" bigint NOT NULL,
	"booked_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "magam"."return_marks" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "magam"."return_marks_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"edition_id" bigint NOT NULL,
	"revision_id" bigint NOT NULL,
	"block" integer NOT NULL,
	"quote" text NOT NULL,
	"note" text NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"answered_by" bigint,
	"answered_at" timestamp with time zone,
	CONSTRAINT "return_marks_one" UNIQUE("revision_id","block"),
	CONSTRAINT "return_marks_answered" CHECK (("magam"."return_marks"."answered_at" is null) = ("magam"."return_marks"."answer" = '') and ("magam"."return_marks"."answered_at" is null) = ("magam"."return_marks"."answered_by" is null))
);
--> statement-breakpoint
CREATE TABLE "magam"."return_reasons" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_en" text DEFAULT '' NOT NULL,
	"position" integer NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "return_reasons_named" CHECK ("magam"."return_reasons"."name" <> '')
);
--> statement-breakpoint
ALTER TABLE "magam"."booked_ends" ADD CONSTRAINT "booked_ends_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "magam"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."booked_ends" ADD CONSTRAINT "booked_ends_booked_by_people_id_fk" FOREIGN KEY ("booked_by") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."return_marks" ADD CONSTRAINT "return_marks_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "magam"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."return_marks" ADD CONSTRAINT "return_marks_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "magam"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."return_marks" ADD CONSTRAINT "return_marks_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "booked_ends_due" ON "magam"."booked_ends" USING btree ("ends_at");--> statement-breakpoint
CREATE INDEX "return_marks_by_edition" ON "magam"."return_marks" USING btree ("edition_id");--> statement-breakpoint
CREATE INDEX "events_returns" ON "magam"."events" USING btree ("at") WHERE name = 'returnToReporter';--> statement-breakpoint
-- From its booked end on an article is withdrawn for readers, also while nobody has written it down.
CREATE OR REPLACE VIEW magam.site_tombstones WITH (security_barrier) AS
  SELECT e.article_id AS id, e.status AS kind, e.changed_at AS since
  FROM magam.editions e JOIN magam.articles a ON a.id = e.article_id
  WHERE e.status IN ('withdrawn', 'killed') AND NOT a.practice
  UNION ALL
  SELECT e.article_id, 'withdrawn', b.ends_at
  FROM magam.booked_ends b JOIN magam.editions e ON e.article_id = b.article_id
  JOIN magam.articles a ON a.id = b.article_id
  WHERE e.status = 'published' AND b.ends_at <= now() AND NOT a.practice;
--> statement-breakpoint
-- The list a house begins with; the managing editor makes it their own.
INSERT INTO magam.return_reasons (code, name, name_en, position) VALUES
  ('facts', '사실 확인', 'Facts', 0),
  ('sources', '취재원·출처', 'Sources', 1),
  ('structure', '구성', 'Structure', 2),
  ('length', '분량', 'Length', 3),
  ('style', '문장·표기', 'Wording and style', 4),
  ('law', '법무·윤리', 'Law and ethics', 5);
