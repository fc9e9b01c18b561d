CREATE TABLE "magam"."kind_rules" (
	"kind" text PRIMARY KEY NOT NULL,
	"rules" jsonb NOT NULL,
	"changed_by" bigint NOT NULL,
	"changed_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "magam"."template_runs" (
	"schedule_id" bigint NOT NULL,
	"day" date NOT NULL,
	"article_id" bigint NOT NULL,
	"made_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "template_runs_schedule_id_day_pk" PRIMARY KEY("schedule_id","day")
);
--> statement-breakpoint
CREATE TABLE "magam"."template_schedules" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "magam"."template_schedules_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"section_id" integer NOT NULL,
	"owner_id" bigint NOT NULL,
	"headline" text NOT NULL,
	"weekdays" integer[] NOT NULL,
	"at" time NOT NULL,
	"is_on" boolean DEFAULT true NOT NULL,
	"since" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"changed_by" bigint NOT NULL,
	CONSTRAINT "template_schedules_headline" CHECK ("magam"."template_schedules"."headline" <> ''),
	CONSTRAINT "template_schedules_weekdays" CHECK (cardinality("magam"."template_schedules"."weekdays") > 0 and "magam"."template_schedules"."weekdays" <@ array[0, 1, 2, 3, 4, 5, 6])
);
--> statement-breakpoint
CREATE TABLE "magam"."revision_names" (
	"revision_id" bigint PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"named_by" bigint NOT NULL,
	"named_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "revision_names_length" CHECK (length("magam"."revision_names"."name") between 1 and 60)
);
--> statement-breakpoint
ALTER TABLE "magam"."kind_rules" ADD CONSTRAINT "kind_rules_changed_by_people_id_fk" FOREIGN KEY ("changed_by") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."template_runs" ADD CONSTRAINT "template_runs_schedule_id_template_schedules_id_fk" FOREIGN KEY ("schedule_id") REFERENCES "magam"."template_schedules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."template_runs" ADD CONSTRAINT "template_runs_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "magam"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."template_schedules" ADD CONSTRAINT "template_schedules_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "magam"."sections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."template_schedules" ADD CONSTRAINT "template_schedules_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."template_schedules" ADD CONSTRAINT "template_schedules_changed_by_people_id_fk" FOREIGN KEY ("changed_by") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."revision_names" ADD CONSTRAINT "revision_names_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "magam"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."revision_names" ADD CONSTRAINT "revision_names_named_by_people_id_fk" FOREIGN KEY ("named_by") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- The day in Seoul on which a template is due at that instant of the clock; null where it is not.
-- A time of day before `since` was missed on purpose.
CREATE FUNCTION magam.template_day(
  weekdays integer[], due_at time, since timestamptz, clock timestamptz
) RETURNS date LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
  SELECT today.day
  FROM (SELECT (clock AT TIME ZONE 'Asia/Seoul')::date AS day) today
  WHERE extract(dow FROM today.day)::integer = ANY (weekdays)
    AND ((today.day + due_at) AT TIME ZONE 'Asia/Seoul') BETWEEN since AND clock
$$;
