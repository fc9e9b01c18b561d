CREATE TABLE "magam"."event_heads" (
	"stream" text PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL,
	"hash" text NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "event_heads_grown" ON "magam"."event_heads" USING btree ("at");--> statement-breakpoint
CREATE INDEX "events_by_time" ON "magam"."events" USING brin ("at");
--> statement-breakpoint

-- No event may be written while its formula changes.
LOCK TABLE magam.events IN SHARE ROW EXCLUSIVE MODE;
--> statement-breakpoint
-- A chain that is broken already stays broken: nothing is mended by the way.
CREATE TEMPORARY TABLE broken_chains ON COMMIT DROP AS
  SELECT DISTINCT stream FROM (
    SELECT e.stream, e.seq, e.previous_hash, e.hash, magam.event_hash(e) AS own,
           lag(e.hash) OVER chain AS before, row_number() OVER chain AS place
    FROM magam.events e WINDOW chain AS (PARTITION BY e.stream ORDER BY e.seq)) linked
  WHERE seq <> place OR previous_hash <> coalesce(before, '') OR hash <> own;
--> statement-breakpoint
-- The row's own number is part of what is hashed: no column can change unseen.
CREATE OR REPLACE FUNCTION magam.event_hash(e magam.events) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(e.previous_hash || jsonb_build_array(
    e.id, e.stream, e.seq, e.name, e.outcome, e.article_id, e.edition_id, e.revision_id,
    e.from_status, e.to_status, e.actor_id, e.job, e.detail,
    (extract(epoch FROM e.at) * 1000000)::bigint)::text, 'UTF8')), 'hex')
$$;
--> statement-breakpoint
ALTER TABLE magam.events DISABLE TRIGGER events_immutable;
--> statement-breakpoint
DO $$
DECLARE
  e magam.events;
  chain text := '';
  previous text := '';
BEGIN
  FOR e IN SELECT v.* FROM magam.events v
    WHERE NOT EXISTS (SELECT FROM broken_chains b WHERE b.stream = v.stream)
    ORDER BY v.stream, v.seq
  LOOP
    IF e.stream <> chain THEN
      chain := e.stream;
      previous := '';
    END IF;
    e.previous_hash := previous;
    e.hash := magam.event_hash(e);
    previous := e.hash;
    UPDATE magam.events v SET previous_hash = e.previous_hash, hash = e.hash WHERE v.id = e.id;
  END LOOP;
END $$;
--> statement-breakpoint
ALTER TABLE magam.events ENABLE TRIGGER events_immutable;
--> statement-breakpoint
INSERT INTO magam.event_heads (stream, seq, hash)
  SELECT DISTINCT ON (stream) stream, seq, hash FROM magam.events ORDER BY stream, seq DESC;
--> statement-breakpoint
-- As its owner: the newsroom's role writes events and can name no head.
CREATE OR REPLACE FUNCTION magam.events_chain() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  last record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('magam.events:' || NEW.stream, 0));
  SELECT seq, hash INTO last FROM magam.events WHERE stream = NEW.stream ORDER BY seq DESC LIMIT 1;
  NEW.seq := coalesce(last.seq, 0) + 1;
  NEW.previous_hash := coalesce(last.hash, '');
  -- Only the owner, filling or importing an archive, may tell of the past.
  IF session_user = 'magam_newsroom' THEN
    NEW.at := clock_timestamp();
  END IF;
  NEW.hash := magam.event_hash(NEW);
  INSERT INTO magam.event_heads (stream, seq, hash) VALUES (NEW.stream, NEW.seq, NEW.hash)
    ON CONFLICT (stream) DO UPDATE SET seq = excluded.seq, hash = excluded.hash, at = clock_timestamp();
  RETURN NEW;
END $$;
