ALTER TABLE "magam"."notices" DROP CONSTRAINT "notices_known_kind";--> statement-breakpoint
ALTER TABLE "magam"."pictures" ADD COLUMN "end_told_for" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "magam"."pictures" ADD COLUMN "end_told_days" smallint;--> statement-breakpoint
ALTER TABLE "magam"."notices" ADD CONSTRAINT "notices_known_kind" CHECK (kind in ('returned', 'approved', 'published', 'corrected', 'mentioned', 'takeOver', 'assigned', 'dueSoon', 'pictureEnds', 'alarm'));