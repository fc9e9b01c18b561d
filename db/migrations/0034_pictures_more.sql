ALTER TABLE "magam"."notices" DROP CONSTRAINT "notices_known_kind";--> statement-breakpoint
ALTER TABLE "magam"."pictures" ADD COLUMN "place_removed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "magam"."pictures" ADD COLUMN "kept_sha256" text;--> statement-breakpoint
ALTER TABLE "magam"."pictures" ADD COLUMN "end_told_for" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "magam"."pictures" ADD COLUMN "end_told_days" smallint;--> statement-breakpoint
CREATE INDEX "pictures_with_place" ON "magam"."pictures" USING btree ("added_at") WHERE had_location and place_removed_at is null;--> statement-breakpoint
ALTER TABLE "magam"."notices" ADD CONSTRAINT "notices_known_kind" CHECK (kind in ('returned', 'approved', 'published', 'corrected', 'mentioned', 'takeOver', 'assigned', 'dueSoon', 'pictureEnds', 'alarm'));--> statement-breakpoint
ALTER TABLE "magam"."pictures" ADD CONSTRAINT "pictures_place_removed" CHECK (("magam"."pictures"."place_removed_at" is null) = ("magam"."pictures"."kept_sha256" is null));--> statement-breakpoint
-- The file that came is known by its hash for good; what was taken out of it does not come back.
CREATE OR REPLACE FUNCTION magam.pictures_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.file_key, NEW.sha256, NEW.kind, NEW.bytes, NEW.width, NEW.height, NEW.added_by, NEW.added_at)
     IS DISTINCT FROM
     (OLD.file_key, OLD.sha256, OLD.kind, OLD.bytes, OLD.width, OLD.height, OLD.added_by, OLD.added_at)
     OR (OLD.place_removed_at IS NOT NULL AND (NEW.place_removed_at, NEW.kept_sha256)
       IS DISTINCT FROM (OLD.place_removed_at, OLD.kept_sha256)) THEN
    RAISE EXCEPTION 'the file of a picture is for good' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
