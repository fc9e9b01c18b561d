CREATE TABLE "magam"."note_answers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "magam"."note_answers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"note_id" bigint NOT NULL,
	"words" text NOT NULL,
	"writer_id" bigint NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "note_answers_worded" CHECK ("magam"."note_answers"."words" <> '')
);
--> statement-breakpoint
CREATE TABLE "magam"."notes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "magam"."notes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_id" bigint NOT NULL,
	"line" integer NOT NULL,
	"before" text NOT NULL,
	"quote" text NOT NULL,
	"after" text NOT NULL,
	"words" text NOT NULL,
	"writer_id" bigint NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"changed_at" timestamp with time zone,
	"taken_back_at" timestamp with time zone,
	"resolved_by" bigint,
	"resolved_at" timestamp with time zone,
	CONSTRAINT "notes_quoted" CHECK ("magam"."notes"."quote" <> ''),
	CONSTRAINT "notes_worded" CHECK ("magam"."notes"."words" <> '' or "magam"."notes"."taken_back_at" is not null),
	CONSTRAINT "notes_resolved" CHECK (("magam"."notes"."resolved_by" is null) = ("magam"."notes"."resolved_at" is null))
);
--> statement-breakpoint
ALTER TABLE "magam"."note_answers" ADD CONSTRAINT "note_answers_note_id_notes_id_fk" FOREIGN KEY ("note_id") REFERENCES "magam"."notes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."note_answers" ADD CONSTRAINT "note_answers_writer_id_people_id_fk" FOREIGN KEY ("writer_id") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."notes" ADD CONSTRAINT "notes_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "magam"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."notes" ADD CONSTRAINT "notes_writer_id_people_id_fk" FOREIGN KEY ("writer_id") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."notes" ADD CONSTRAINT "notes_resolved_by_people_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "note_answers_by_note" ON "magam"."note_answers" USING btree ("note_id");--> statement-breakpoint
CREATE INDEX "notes_by_article" ON "magam"."notes" USING btree ("article_id");