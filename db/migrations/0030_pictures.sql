CREATE TABLE "magam"."pictures" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "magam"."pictures_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"file_key" text NOT NULL,
	"sha256" text NOT NULL,
	"upload_id" text,
	"file_name" text NOT NULL,
	"kind" text NOT NULL,
	"bytes" integer NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"thumb_hash" text NOT NULL,
	"colour" text NOT NULL,
	"had_location" boolean DEFAULT false NOT NULL,
	"caption" text DEFAULT '' NOT NULL,
	"alt" text DEFAULT '' NOT NULL,
	"photographer" text DEFAULT '' NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"taken_at" timestamp with time zone,
	"people" text[] DEFAULT '{}' NOT NULL,
	"keywords" text[] DEFAULT '{}' NOT NULL,
	"pieces" text[] DEFAULT '{}' NOT NULL,
	"source" text DEFAULT 'own' NOT NULL,
	"credit" text DEFAULT '' NOT NULL,
	"licence" text DEFAULT '' NOT NULL,
	"expires_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_by" bigint,
	"withdraw_reason" text DEFAULT '' NOT NULL,
	"focal_x" real DEFAULT 0.5 NOT NULL,
	"focal_y" real DEFAULT 0.5 NOT NULL,
	"crops" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"cut" integer DEFAULT 1 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"added_by" bigint,
	"added_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "pictures_file_key_unique" UNIQUE("file_key"),
	CONSTRAINT "pictures_sha256_unique" UNIQUE("sha256"),
	CONSTRAINT "pictures_upload_id_unique" UNIQUE("upload_id"),
	CONSTRAINT "pictures_file_key_form" CHECK ("magam"."pictures"."file_key" ~ '^[0-9a-f]{32}$'),
	CONSTRAINT "pictures_sha256_form" CHECK ("magam"."pictures"."sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "pictures_known_kind" CHECK ("magam"."pictures"."kind" in ('jpeg', 'png', 'webp')),
	CONSTRAINT "pictures_known_source" CHECK ("magam"."pictures"."source" in ('own', 'wire', 'provided', 'source', 'capture', 'archive', 'ai')),
	CONSTRAINT "pictures_size" CHECK ("magam"."pictures"."width" > 0 and "magam"."pictures"."height" > 0 and "magam"."pictures"."bytes" > 0),
	CONSTRAINT "pictures_colour_form" CHECK ("magam"."pictures"."colour" ~ '^#[0-9a-f]{6}$'),
	CONSTRAINT "pictures_focal_inside" CHECK ("magam"."pictures"."focal_x" between 0 and 1 and "magam"."pictures"."focal_y" between 0 and 1),
	CONSTRAINT "pictures_withdrawn_whole" CHECK (("magam"."pictures"."withdrawn_at" is null) = ("magam"."pictures"."withdraw_reason" = ''))
);
--> statement-breakpoint
CREATE TABLE "magam"."publication_pictures" (
	"publication_id" bigint NOT NULL,
	"place" integer NOT NULL,
	"picture_id" bigint NOT NULL,
	CONSTRAINT "publication_pictures_publication_id_place_pk" PRIMARY KEY("publication_id","place")
);
--> statement-breakpoint
CREATE TABLE "magam"."renditions" (
	"key" text PRIMARY KEY NOT NULL,
	"picture_id" bigint NOT NULL,
	"cut" integer NOT NULL,
	"made_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"replaced_at" timestamp with time zone,
	CONSTRAINT "renditions_key_form" CHECK ("magam"."renditions"."key" ~ '^[0-9a-f]{32}$')
);
--> statement-breakpoint
ALTER TABLE "magam"."pictures" ADD CONSTRAINT "pictures_withdrawn_by_people_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."pictures" ADD CONSTRAINT "pictures_added_by_people_id_fk" FOREIGN KEY ("added_by") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."publication_pictures" ADD CONSTRAINT "publication_pictures_publication_id_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "magam"."publications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."publication_pictures" ADD CONSTRAINT "publication_pictures_picture_id_pictures_id_fk" FOREIGN KEY ("picture_id") REFERENCES "magam"."pictures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."renditions" ADD CONSTRAINT "renditions_picture_id_pictures_id_fk" FOREIGN KEY ("picture_id") REFERENCES "magam"."pictures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pictures_pieces" ON "magam"."pictures" USING gin ("pieces");--> statement-breakpoint
CREATE INDEX "pictures_expiring" ON "magam"."pictures" USING btree ("expires_at") WHERE expires_at is not null;--> statement-breakpoint
CREATE INDEX "pictures_by_person" ON "magam"."pictures" USING btree ("added_by","added_at");--> statement-breakpoint
CREATE INDEX "publication_pictures_by_picture" ON "magam"."publication_pictures" USING btree ("picture_id");--> statement-breakpoint
CREATE UNIQUE INDEX "renditions_current" ON "magam"."renditions" USING btree ("picture_id") WHERE replaced_at is null;--> statement-breakpoint
CREATE INDEX "renditions_replaced" ON "magam"."renditions" USING btree ("replaced_at") WHERE replaced_at is not null;--> statement-breakpoint

-- The file of a picture is for good, and so is its row: articles name it.
CREATE FUNCTION magam.pictures_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.file_key, NEW.sha256, NEW.kind, NEW.bytes, NEW.width, NEW.height, NEW.added_by, NEW.added_at)
     IS DISTINCT FROM
     (OLD.file_key, OLD.sha256, OLD.kind, OLD.bytes, OLD.width, OLD.height, OLD.added_by, OLD.added_at) THEN
    RAISE EXCEPTION 'the file of a picture is for good' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER pictures_guard BEFORE UPDATE ON magam.pictures
  FOR EACH ROW EXECUTE FUNCTION magam.pictures_guard();
--> statement-breakpoint
CREATE TRIGGER pictures_kept BEFORE DELETE ON magam.pictures
  FOR EACH ROW EXECUTE FUNCTION magam.refuse_change();
--> statement-breakpoint
-- Which pictures a text shows: its main picture at place 0, those of the body in their order. A
-- number that is no picture shows nothing and is not copied.
CREATE FUNCTION magam.publications_pictures() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  INSERT INTO magam.publication_pictures (publication_id, place, picture_id)
    SELECT NEW.id, used.place, used.picture_id FROM (
      SELECT 0 AS place, (NEW.content #>> '{mainPicture,pictureId}')::bigint AS picture_id
      UNION ALL
      SELECT block.place::integer, (block.node #>> '{attrs,pictureId}')::bigint
      FROM jsonb_array_elements(NEW.content #> '{body,content}') WITH ORDINALITY block (node, place)
      WHERE block.node ->> 'type' = 'picture') used
    JOIN magam.pictures p ON p.id = used.picture_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER publications_pictures AFTER INSERT ON magam.publications
  FOR EACH ROW EXECUTE FUNCTION magam.publications_pictures();
--> statement-breakpoint

-- A picture is seen while an article that shows it is out, it is not withdrawn and its rights have
-- not run out; its files by the same rule, and for an hour those that a newer cut has replaced.
CREATE VIEW magam.site_pictures WITH (security_barrier) AS
  SELECT o.article_id, u.place, p.id, r.key, p.width, p.height, p.source, p.credit
  FROM magam.publications_out o
  JOIN magam.publication_pictures u ON u.publication_id = o.id
  JOIN magam.pictures p ON p.id = u.picture_id
  JOIN magam.renditions r ON r.picture_id = p.id AND r.replaced_at IS NULL
  WHERE p.withdrawn_at IS NULL AND now() < coalesce(p.expires_at, 'infinity');
--> statement-breakpoint
CREATE VIEW magam.site_renditions WITH (security_barrier) AS
  SELECT r.key, p.id AS picture_id, p.width, p.height, o.article_id
  FROM magam.renditions r
  JOIN magam.pictures p ON p.id = r.picture_id
  JOIN magam.publication_pictures u ON u.picture_id = p.id
  JOIN magam.publications_out o ON o.id = u.publication_id
  WHERE p.withdrawn_at IS NULL AND now() < coalesce(p.expires_at, 'infinity')
    AND now() < coalesce(r.replaced_at, 'infinity') + interval '1 hour';
--> statement-breakpoint
-- Pages end with the rights to a picture on them too. Still an instant and nothing else.
CREATE OR REPLACE FUNCTION magam.site_next_change() RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT least(
    (SELECT min(visible_from) FROM magam.publications
      WHERE visible_from > now() AND NOT practice AND NOT held),
    (SELECT min(visible_until) FROM magam.publications
      WHERE visible_until > now() AND NOT practice AND NOT held),
    (SELECT min(expires_at) FROM magam.pictures
      WHERE expires_at > now() AND withdrawn_at IS NULL))
$$;
