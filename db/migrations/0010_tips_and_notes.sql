CREATE TABLE "magam"."tips" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "magam"."tips_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"text" text NOT NULL,
	"contact" text DEFAULT '' NOT NULL,
	"received_at" timestamp with time zone DEFAULT date_trunc('hour', now()) NOT NULL,
	"read_at" timestamp with time zone,
	"read_by" bigint,
	CONSTRAINT "tips_not_empty" CHECK ("magam"."tips"."text" <> '' and length("magam"."tips"."text") <= 10000),
	CONSTRAINT "tips_contact_length" CHECK (length("magam"."tips"."contact") <= 200),
	CONSTRAINT "tips_read_by_somebody" CHECK (("magam"."tips"."read_at" is null) = ("magam"."tips"."read_by" is null))
);
--> statement-breakpoint
ALTER TABLE "magam"."publications" ADD COLUMN "change_note" text;--> statement-breakpoint
ALTER TABLE "magam"."tips" ADD CONSTRAINT "tips_read_by_people_id_fk" FOREIGN KEY ("read_by") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "tips_unread" ON "magam"."tips" USING btree ("id") WHERE read_at is null;--> statement-breakpoint
CREATE INDEX "publications_corrections" ON "magam"."publications" USING btree ("visible_from" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE change_kind = 'correction';