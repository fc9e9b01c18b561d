CREATE TABLE "magam"."open_pages" (
	"edition_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"page" text NOT NULL,
	"seen_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "open_pages_edition_id_page_pk" PRIMARY KEY("edition_id","page")
);
--> statement-breakpoint
CREATE TABLE "magam"."queue_views" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "magam"."queue_views_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"view" jsonb NOT NULL,
	"person_id" bigint,
	"section_id" integer,
	"made_by" bigint NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "queue_views_one_owner" CHECK (num_nonnulls("magam"."queue_views"."person_id", "magam"."queue_views"."section_id") = 1),
	CONSTRAINT "queue_views_named" CHECK ("magam"."queue_views"."name" <> '')
);
--> statement-breakpoint
ALTER TABLE "magam"."sections" ADD COLUMN "wait_long" integer DEFAULT 15 NOT NULL;--> statement-breakpoint
ALTER TABLE "magam"."sections" ADD COLUMN "wait_too_long" integer DEFAULT 30 NOT NULL;--> statement-breakpoint
ALTER TABLE "magam"."open_pages" ADD CONSTRAINT "open_pages_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "magam"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."open_pages" ADD CONSTRAINT "open_pages_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."queue_views" ADD CONSTRAINT "queue_views_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."queue_views" ADD CONSTRAINT "queue_views_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "magam"."sections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."queue_views" ADD CONSTRAINT "queue_views_made_by_people_id_fk" FOREIGN KEY ("made_by") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "open_pages_seen" ON "magam"."open_pages" USING btree ("seen_at");--> statement-breakpoint
CREATE INDEX "queue_views_by_person" ON "magam"."queue_views" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "editions_out" ON "magam"."editions" USING btree ("published_at") WHERE status in ('published', 'withdrawn');--> statement-breakpoint
CREATE INDEX "editions_unread_breaking" ON "magam"."editions" USING btree ("id") WHERE breaking_by is not null and reviewed_after_by is null;--> statement-breakpoint
ALTER TABLE "magam"."sections" ADD CONSTRAINT "sections_wait_minutes" CHECK (0 < "magam"."sections"."wait_long" and "magam"."sections"."wait_long" < "magam"."sections"."wait_too_long");
--> statement-breakpoint
CREATE TRIGGER open_pages_tell AFTER INSERT OR DELETE ON magam.open_pages
  FOR EACH ROW WHEN (session_user = 'magam_newsroom') EXECUTE FUNCTION magam.tell_of_edition('edition');
