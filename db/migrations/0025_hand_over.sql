ALTER TABLE "magam"."locks" ADD COLUMN "active_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "magam"."locks" ADD COLUMN "asked_by" bigint;--> statement-breakpoint
ALTER TABLE "magam"."locks" ADD COLUMN "asked_page" text;--> statement-breakpoint
ALTER TABLE "magam"."locks" ADD COLUMN "asked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "magam"."locks" ADD CONSTRAINT "locks_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;