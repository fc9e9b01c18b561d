CREATE TABLE "magam"."articles" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "magam"."articles_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"section_id" integer NOT NULL,
	"kind" text NOT NULL,
	"practice" boolean DEFAULT false NOT NULL,
	"created_by" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "magam"."edition_people" (
	"edition_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"part" text NOT NULL,
	CONSTRAINT "edition_people_edition_id_person_id_pk" PRIMARY KEY("edition_id","person_id"),
	CONSTRAINT "edition_people_part" UNIQUE("edition_id","person_id","part"),
	CONSTRAINT "edition_people_known_part" CHECK ("magam"."edition_people"."part" in ('author', 'editor', 'approver'))
);
--> statement-breakpoint
CREATE TABLE "magam"."editions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "magam"."editions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_id" bigint NOT NULL,
	"number" integer NOT NULL,
	"status" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"change_kind" text,
	"change_reason" text DEFAULT '' NOT NULL,
	"desk_note" text DEFAULT '' NOT NULL,
	"ordered_length" integer,
	"claimed_by" bigint,
	"claimed_at" timestamp with time zone,
	"submitted_at" timestamp with time zone,
	"submitted_revision_id" bigint,
	"returned_revision_id" bigint,
	"approved_by" bigint,
	"approved_at" timestamp with time zone,
	"approved_revision_id" bigint,
	"approved_hash" text,
	"breaking_by" bigint,
	"reviewed_after_by" bigint,
	"reviewed_after_at" timestamp with time zone,
	"approver_part" text GENERATED ALWAYS AS (case when approved_by is null then null else 'approver' end) STORED,
	"reviewer_part" text GENERATED ALWAYS AS (case when reviewed_after_by is null then null else 'approver' end) STORED,
	"publish_at" timestamp with time zone,
	"published_at" timestamp with time zone,
	"embargo_until" timestamp with time zone,
	"embargo_source" text DEFAULT '' NOT NULL,
	"legal_hold" boolean DEFAULT false NOT NULL,
	"on_hold" boolean DEFAULT false NOT NULL,
	"flag_reason" text DEFAULT '' NOT NULL,
	"review_date" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "editions_approved" UNIQUE("id","approved_revision_id","approved_hash"),
	CONSTRAINT "editions_scheduled_has_instant" CHECK (status <> 'scheduled' or publish_at is not null),
	CONSTRAINT "editions_cleared_before_out" CHECK (status not in ('approved', 'scheduled', 'published', 'superseded', 'withdrawn', 'killed')
        or (approved_revision_id is not null and approved_hash is not null
            and (approved_by is not null or breaking_by is not null))),
	CONSTRAINT "editions_published_has_instant" CHECK (status not in ('published', 'superseded', 'withdrawn', 'killed') or published_at is not null),
	CONSTRAINT "editions_claimed_in_review" CHECK (status <> 'in_review' or claimed_by is not null),
	CONSTRAINT "editions_later_has_change_kind" CHECK (number = 1 or change_kind is not null)
);
--> statement-breakpoint
CREATE TABLE "magam"."kill_requests" (
	"edition_id" bigint PRIMARY KEY NOT NULL,
	"requested_by" bigint NOT NULL,
	"reason_class" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "magam"."locks" (
	"edition_id" bigint PRIMARY KEY NOT NULL,
	"holder_id" bigint NOT NULL,
	"page" text NOT NULL,
	"taken_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "magam"."events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "magam"."events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"stream" text NOT NULL,
	"seq" integer DEFAULT 0 NOT NULL,
	"name" text NOT NULL,
	"outcome" text NOT NULL,
	"article_id" bigint,
	"edition_id" bigint,
	"revision_id" bigint,
	"from_status" text,
	"to_status" text,
	"actor_id" bigint,
	"job" text,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"previous_hash" text DEFAULT '' NOT NULL,
	"hash" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "magam"."idempotency" (
	"key" text PRIMARY KEY NOT NULL,
	"actor_id" bigint NOT NULL,
	"verb" text NOT NULL,
	"result" jsonb,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "magam"."outbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "magam"."outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"topic" text NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"gone" text[] DEFAULT '{}' NOT NULL,
	"payload" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"done_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "magam"."grants" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "magam"."grants_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" bigint NOT NULL,
	"role" text NOT NULL,
	"section_id" integer,
	"on_duty" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "magam"."invitations" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"person_id" bigint NOT NULL,
	"invited_by" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "magam"."people" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "magam"."people_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"email" text NOT NULL,
	"name" text NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"beat" text DEFAULT '' NOT NULL,
	"bio" text DEFAULT '' NOT NULL,
	"password_hash" text,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "people_name_given" CHECK ("magam"."people"."name" <> '')
);
--> statement-breakpoint
CREATE TABLE "magam"."sessions" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"person_id" bigint NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"agent" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "magam"."sign_in_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "magam"."publications" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "magam"."publications_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_id" bigint NOT NULL,
	"edition_id" bigint NOT NULL,
	"revision_id" bigint NOT NULL,
	"content" jsonb NOT NULL,
	"content_hash" text GENERATED ALWAYS AS (magam.content_hash(content)) STORED NOT NULL,
	"section_id" integer NOT NULL,
	"kind" text NOT NULL,
	"practice" boolean NOT NULL,
	"breaking" boolean DEFAULT false NOT NULL,
	"change_kind" text,
	"tags" text[] NOT NULL,
	"person_ids" bigint[] NOT NULL,
	"visible_from" timestamp with time zone NOT NULL,
	"visible_until" timestamp with time zone,
	"held" boolean DEFAULT false NOT NULL,
	"first_published_at" timestamp with time zone NOT NULL,
	"modified_at" timestamp with time zone,
	CONSTRAINT "publications_hours" CHECK (visible_until is null or visible_until >= visible_from)
);
--> statement-breakpoint
CREATE TABLE "magam"."revisions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "magam"."revisions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"edition_id" bigint NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"content_hash" text GENERATED ALWAYS AS (magam.content_hash(content)) STORED NOT NULL,
	"author_id" bigint,
	"cause" text NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "revisions_hash" UNIQUE("edition_id","id","content_hash")
);
--> statement-breakpoint
CREATE TABLE "magam"."working_texts" (
	"edition_id" bigint PRIMARY KEY NOT NULL,
	"content" jsonb NOT NULL,
	"content_hash" text GENERATED ALWAYS AS (magam.content_hash(content)) STORED NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"saved_by" bigint,
	"saved_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "magam"."sections" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "magam"."sections_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "sections_slug_unique" UNIQUE("slug"),
	CONSTRAINT "sections_slug_form" CHECK ("magam"."sections"."slug" ~ '^[a-z][a-z0-9-]{1,39}$')
);
--> statement-breakpoint
CREATE TABLE "magam"."settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "magam"."articles" ADD CONSTRAINT "articles_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "magam"."sections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."articles" ADD CONSTRAINT "articles_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."edition_people" ADD CONSTRAINT "edition_people_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."editions" ADD CONSTRAINT "editions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "magam"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."editions" ADD CONSTRAINT "editions_claimed_by_people_id_fk" FOREIGN KEY ("claimed_by") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."editions" ADD CONSTRAINT "editions_breaking_by_people_id_fk" FOREIGN KEY ("breaking_by") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."editions" ADD CONSTRAINT "editions_four_eyes" FOREIGN KEY ("id","approved_by","approver_part") REFERENCES "magam"."edition_people"("edition_id","person_id","part") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."editions" ADD CONSTRAINT "editions_four_eyes_after" FOREIGN KEY ("id","reviewed_after_by","reviewer_part") REFERENCES "magam"."edition_people"("edition_id","person_id","part") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."editions" ADD CONSTRAINT "editions_approved_text" FOREIGN KEY ("id","approved_revision_id","approved_hash") REFERENCES "magam"."revisions"("edition_id","id","content_hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."kill_requests" ADD CONSTRAINT "kill_requests_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "magam"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."kill_requests" ADD CONSTRAINT "kill_requests_requested_by_people_id_fk" FOREIGN KEY ("requested_by") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."locks" ADD CONSTRAINT "locks_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "magam"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."locks" ADD CONSTRAINT "locks_holder_id_people_id_fk" FOREIGN KEY ("holder_id") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."grants" ADD CONSTRAINT "grants_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."grants" ADD CONSTRAINT "grants_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "magam"."sections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."invitations" ADD CONSTRAINT "invitations_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."invitations" ADD CONSTRAINT "invitations_invited_by_people_id_fk" FOREIGN KEY ("invited_by") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."publications" ADD CONSTRAINT "publications_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "magam"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."publications" ADD CONSTRAINT "publications_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "magam"."sections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."publications" ADD CONSTRAINT "publications_approved_text" FOREIGN KEY ("edition_id","revision_id","content_hash") REFERENCES "magam"."editions"("id","approved_revision_id","approved_hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."revisions" ADD CONSTRAINT "revisions_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."working_texts" ADD CONSTRAINT "working_texts_saved_by_people_id_fk" FOREIGN KEY ("saved_by") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "edition_people_by_person" ON "magam"."edition_people" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "editions_number" ON "magam"."editions" USING btree ("article_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "editions_one_open" ON "magam"."editions" USING btree ("article_id") WHERE status in ('draft', 'submitted', 'in_review', 'returned', 'approved', 'scheduled');--> statement-breakpoint
CREATE UNIQUE INDEX "editions_one_live" ON "magam"."editions" USING btree ("article_id") WHERE status in ('published', 'withdrawn');--> statement-breakpoint
CREATE INDEX "editions_by_status" ON "magam"."editions" USING btree ("status","changed_at");--> statement-breakpoint
CREATE INDEX "editions_due" ON "magam"."editions" USING btree ("publish_at") WHERE status = 'scheduled';--> statement-breakpoint
CREATE UNIQUE INDEX "events_stream_seq" ON "magam"."events" USING btree ("stream","seq");--> statement-breakpoint
CREATE INDEX "events_by_article" ON "magam"."events" USING btree ("article_id","id");--> statement-breakpoint
CREATE INDEX "idempotency_age" ON "magam"."idempotency" USING btree ("at");--> statement-breakpoint
CREATE INDEX "outbox_recent" ON "magam"."outbox" USING btree ("at");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "magam"."outbox" USING btree ("id") WHERE done_at is null and topic <> 'press';--> statement-breakpoint
CREATE UNIQUE INDEX "grants_once" ON "magam"."grants" USING btree ("person_id","role",coalesce("section_id", 0));--> statement-breakpoint
CREATE UNIQUE INDEX "people_email" ON "magam"."people" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "publications_by_edition" ON "magam"."publications" USING btree ("edition_id");--> statement-breakpoint
CREATE UNIQUE INDEX "publications_one_current" ON "magam"."publications" USING btree ("article_id") WHERE visible_until is null and not held;--> statement-breakpoint
CREATE INDEX "publications_newest" ON "magam"."publications" USING btree ("visible_from" DESC NULLS LAST,"article_id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "publications_section" ON "magam"."publications" USING btree ("section_id","visible_from" DESC NULLS LAST,"article_id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "publications_tags" ON "magam"."publications" USING gin ("tags");--> statement-breakpoint
CREATE INDEX "publications_people" ON "magam"."publications" USING gin ("person_ids");--> statement-breakpoint
CREATE INDEX "publications_ending" ON "magam"."publications" USING btree ("visible_until") WHERE visible_until is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "revisions_number" ON "magam"."revisions" USING btree ("edition_id","number");