CREATE TABLE "magam"."notice_deliveries" (
	"notice_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"channel" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"done_at" timestamp with time zone,
	"outcome" text,
	CONSTRAINT "notice_deliveries_notice_id_person_id_channel_pk" PRIMARY KEY("notice_id","person_id","channel"),
	CONSTRAINT "notice_deliveries_known_channel" CHECK (channel in ('mail', 'push')),
	CONSTRAINT "notice_deliveries_settled" CHECK ((done_at is null) = (outcome is null))
);
--> statement-breakpoint
CREATE TABLE "magam"."notice_receivers" (
	"notice_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"shown" boolean NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "notice_receivers_notice_id_person_id_pk" PRIMARY KEY("notice_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "magam"."notice_settings" (
	"person_id" bigint PRIMARY KEY NOT NULL,
	"choices" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"quiet_from" smallint,
	"quiet_until" smallint,
	CONSTRAINT "notice_settings_quiet" CHECK ((quiet_from is null) = (quiet_until is null)
        and quiet_from between 0 and 1439 and quiet_until between 0 and 1439)
);
--> statement-breakpoint
CREATE TABLE "magam"."notices" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "magam"."notices_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"article_id" bigint,
	"edition_id" bigint,
	"assignment_id" bigint,
	"actor_id" bigint,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "notices_known_kind" CHECK (kind in ('returned', 'approved', 'published', 'corrected', 'mentioned', 'takeOver', 'assigned', 'dueSoon', 'alarm'))
);
--> statement-breakpoint
CREATE TABLE "magam"."push_devices" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "magam"."push_devices_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" bigint NOT NULL,
	"session_hash" text NOT NULL,
	"endpoint" text NOT NULL,
	"p256dh" text NOT NULL,
	"auth" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "push_devices_endpoint_unique" UNIQUE("endpoint")
);
--> statement-breakpoint
CREATE TABLE "magam"."assignment_notes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "magam"."assignment_notes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"assignment_id" bigint NOT NULL,
	"author_id" bigint NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "assignment_notes_not_empty" CHECK (text <> '' and length(text) <= 2000)
);
--> statement-breakpoint
CREATE TABLE "magam"."assignments" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "magam"."assignments_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"title" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"section_id" integer NOT NULL,
	"status" text DEFAULT 'pitched' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"pitched_by" bigint NOT NULL,
	"assignee_id" bigint,
	"due_at" timestamp with time zone,
	"ordered_length" integer,
	"picture_wanted" boolean DEFAULT false NOT NULL,
	"priority" text DEFAULT 'normal' NOT NULL,
	"coverage_event_id" bigint,
	"article_id" bigint,
	"embargo_until" timestamp with time zone,
	"reason" text DEFAULT '' NOT NULL,
	"reminded_for" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "assignments_known_status" CHECK (status in ('pitched', 'accepted', 'assigned', 'done', 'declined', 'dropped')),
	CONSTRAINT "assignments_known_priority" CHECK (priority in ('high', 'normal', 'low')),
	CONSTRAINT "assignments_title" CHECK (title <> '' and length(title) <= 200),
	CONSTRAINT "assignments_assigned_has_deadline" CHECK (status <> 'assigned' or due_at is not null),
	CONSTRAINT "assignments_length" CHECK (ordered_length between 1 and 100000)
);
--> statement-breakpoint
CREATE TABLE "magam"."calendar_feeds" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "magam"."calendar_feeds_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"token_hash" text NOT NULL,
	"person_id" bigint NOT NULL,
	"section_id" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "calendar_feeds_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "magam"."coverage_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "magam"."coverage_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"section_id" integer NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone,
	"embargo_until" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" bigint NOT NULL,
	"changed_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"cancelled_at" timestamp with time zone,
	CONSTRAINT "coverage_events_known_kind" CHECK (kind in ('briefing', 'ruling', 'match', 'visit', 'other')),
	CONSTRAINT "coverage_events_title" CHECK (title <> '' and length(title) <= 200),
	CONSTRAINT "coverage_events_ends" CHECK (ends_at is null or ends_at > starts_at)
);
--> statement-breakpoint
CREATE TABLE "magam"."duties" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "magam"."duties_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" bigint NOT NULL,
	"section_id" integer,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"created_by" bigint NOT NULL,
	CONSTRAINT "duties_ends" CHECK (ends_at > starts_at and ends_at <= starts_at + interval '48 hours')
);
--> statement-breakpoint
ALTER TABLE "magam"."notice_deliveries" ADD CONSTRAINT "notice_deliveries_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "magam"."notices"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."notice_deliveries" ADD CONSTRAINT "notice_deliveries_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."notice_receivers" ADD CONSTRAINT "notice_receivers_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "magam"."notices"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."notice_receivers" ADD CONSTRAINT "notice_receivers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."notice_settings" ADD CONSTRAINT "notice_settings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."notices" ADD CONSTRAINT "notices_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "magam"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."notices" ADD CONSTRAINT "notices_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "magam"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."notices" ADD CONSTRAINT "notices_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "magam"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."notices" ADD CONSTRAINT "notices_actor_id_people_id_fk" FOREIGN KEY ("actor_id") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."push_devices" ADD CONSTRAINT "push_devices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."push_devices" ADD CONSTRAINT "push_devices_session_hash_sessions_id_hash_fk" FOREIGN KEY ("session_hash") REFERENCES "magam"."sessions"("id_hash") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."assignment_notes" ADD CONSTRAINT "assignment_notes_assignment_id_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "magam"."assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."assignment_notes" ADD CONSTRAINT "assignment_notes_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."assignments" ADD CONSTRAINT "assignments_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "magam"."sections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."assignments" ADD CONSTRAINT "assignments_pitched_by_people_id_fk" FOREIGN KEY ("pitched_by") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."assignments" ADD CONSTRAINT "assignments_assignee_id_people_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."assignments" ADD CONSTRAINT "assignments_coverage_event_id_coverage_events_id_fk" FOREIGN KEY ("coverage_event_id") REFERENCES "magam"."coverage_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."assignments" ADD CONSTRAINT "assignments_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "magam"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."calendar_feeds" ADD CONSTRAINT "calendar_feeds_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."calendar_feeds" ADD CONSTRAINT "calendar_feeds_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "magam"."sections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."coverage_events" ADD CONSTRAINT "coverage_events_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "magam"."sections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."coverage_events" ADD CONSTRAINT "coverage_events_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."duties" ADD CONSTRAINT "duties_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."duties" ADD CONSTRAINT "duties_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "magam"."sections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."duties" ADD CONSTRAINT "duties_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notice_deliveries_due" ON "magam"."notice_deliveries" USING btree ("due_at") WHERE done_at is null;--> statement-breakpoint
CREATE INDEX "notice_receivers_list" ON "magam"."notice_receivers" USING btree ("person_id","notice_id" DESC NULLS LAST) WHERE shown;--> statement-breakpoint
CREATE INDEX "notice_receivers_unread" ON "magam"."notice_receivers" USING btree ("person_id") WHERE shown and read_at is null;--> statement-breakpoint
CREATE INDEX "assignment_notes_of" ON "magam"."assignment_notes" USING btree ("assignment_id","id");--> statement-breakpoint
CREATE INDEX "assignments_by_status" ON "magam"."assignments" USING btree ("status","changed_at");--> statement-breakpoint
CREATE INDEX "assignments_due" ON "magam"."assignments" USING btree ("due_at") WHERE status = 'assigned';--> statement-breakpoint
CREATE INDEX "assignments_by_article" ON "magam"."assignments" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "calendar_feeds_of" ON "magam"."calendar_feeds" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "coverage_events_by_start" ON "magam"."coverage_events" USING btree ("starts_at");--> statement-breakpoint
CREATE INDEX "duties_by_start" ON "magam"."duties" USING btree ("starts_at");--> statement-breakpoint
-- What was said of a plan, and who was told of an act, is part of the record of it.
CREATE TRIGGER assignment_notes_immutable BEFORE UPDATE OR DELETE ON magam.assignment_notes
  FOR EACH ROW EXECUTE FUNCTION magam.refuse_change();
--> statement-breakpoint
CREATE TRIGGER assignments_kept BEFORE DELETE ON magam.assignments
  FOR EACH ROW EXECUTE FUNCTION magam.refuse_change();
