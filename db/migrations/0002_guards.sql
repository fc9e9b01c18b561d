-- What tables alone cannot say: allowed moves, immutability, the event chain,
-- and the views that are all the readers' role can see.

ALTER TABLE magam.edition_people ADD CONSTRAINT edition_people_edition
  FOREIGN KEY (edition_id) REFERENCES magam.editions (id);
--> statement-breakpoint
ALTER TABLE magam.revisions ADD CONSTRAINT revisions_edition
  FOREIGN KEY (edition_id) REFERENCES magam.editions (id);
--> statement-breakpoint
ALTER TABLE magam.working_texts ADD CONSTRAINT working_texts_edition
  FOREIGN KEY (edition_id) REFERENCES magam.editions (id);
--> statement-breakpoint

-- The transition table of domain/article/status.ts; a test holds the two together.
CREATE TABLE magam.status_moves (
  from_status text NOT NULL,
  to_status text NOT NULL,
  PRIMARY KEY (from_status, to_status)
);
--> statement-breakpoint
INSERT INTO magam.status_moves (from_status, to_status) VALUES
  ('draft', 'submitted'),
  ('returned', 'submitted'),
  ('submitted', 'draft'),
  ('submitted', 'in_review'),
  ('in_review', 'submitted'),
  ('in_review', 'returned'),
  ('in_review', 'approved'),
  ('approved', 'in_review'),
  ('approved', 'published'),
  ('approved', 'scheduled'),
  ('scheduled', 'published'),
  ('scheduled', 'approved'),
  ('draft', 'published'),
  ('submitted', 'published'),
  ('published', 'superseded'),
  ('published', 'withdrawn'),
  ('withdrawn', 'published'),
  ('published', 'killed'),
  ('withdrawn', 'killed'),
  ('draft', 'spiked'),
  ('submitted', 'spiked'),
  ('in_review', 'spiked'),
  ('returned', 'spiked'),
  ('approved', 'spiked'),
  ('spiked', 'draft');
--> statement-breakpoint
CREATE FUNCTION magam.editions_move_allowed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status <> OLD.status AND NOT EXISTS (
    SELECT 1 FROM magam.status_moves m
    WHERE m.from_status = OLD.status AND m.to_status = NEW.status
  ) THEN
    RAISE EXCEPTION 'illegal move of an edition: % to %', OLD.status, NEW.status
      USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.article_id <> OLD.article_id OR NEW.number <> OLD.number THEN
    RAISE EXCEPTION 'an edition keeps its article and number' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER editions_move_allowed BEFORE UPDATE ON magam.editions
  FOR EACH ROW EXECUTE FUNCTION magam.editions_move_allowed();
--> statement-breakpoint

CREATE FUNCTION magam.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows of % are for good', TG_OP, TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER revisions_immutable BEFORE UPDATE OR DELETE ON magam.revisions
  FOR EACH ROW EXECUTE FUNCTION magam.refuse_change();
--> statement-breakpoint
CREATE TRIGGER revisions_no_truncate BEFORE TRUNCATE ON magam.revisions
  FOR EACH STATEMENT EXECUTE FUNCTION magam.refuse_change();
--> statement-breakpoint
CREATE TRIGGER events_immutable BEFORE UPDATE OR DELETE ON magam.events
  FOR EACH ROW EXECUTE FUNCTION magam.refuse_change();
--> statement-breakpoint
CREATE TRIGGER events_no_truncate BEFORE TRUNCATE ON magam.events
  FOR EACH STATEMENT EXECUTE FUNCTION magam.refuse_change();
--> statement-breakpoint
CREATE TRIGGER editions_kept BEFORE DELETE ON magam.editions
  FOR EACH ROW EXECUTE FUNCTION magam.refuse_change();
--> statement-breakpoint
CREATE TRIGGER articles_kept BEFORE DELETE ON magam.articles
  FOR EACH ROW EXECUTE FUNCTION magam.refuse_change();
--> statement-breakpoint

CREATE FUNCTION magam.articles_stay_practice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.practice <> OLD.practice THEN
    RAISE EXCEPTION 'practice is fixed at creation' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER articles_stay_practice BEFORE UPDATE ON magam.articles
  FOR EACH ROW EXECUTE FUNCTION magam.articles_stay_practice();
--> statement-breakpoint

-- Four eyes: an approver who writes becomes a writer, never the other way round.
CREATE FUNCTION magam.edition_people_stay_writers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.part <> 'approver' AND NEW.part = 'approver'
     OR (NEW.edition_id, NEW.person_id) <> (OLD.edition_id, OLD.person_id) THEN
    RAISE EXCEPTION 'who wrote the text stays its writer' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER edition_people_stay_writers BEFORE UPDATE ON magam.edition_people
  FOR EACH ROW EXECUTE FUNCTION magam.edition_people_stay_writers();
--> statement-breakpoint

-- One chain per stream; the advisory lock makes its order the commit order.
CREATE FUNCTION magam.event_hash(e magam.events) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(e.previous_hash || jsonb_build_array(
    e.stream, e.seq, e.name, e.outcome, e.article_id, e.edition_id, e.revision_id,
    e.from_status, e.to_status, e.actor_id, e.job, e.detail,
    (extract(epoch FROM e.at) * 1000000)::bigint)::text, 'UTF8')), 'hex')
$$;
--> statement-breakpoint
CREATE FUNCTION magam.events_chain() RETURNS trigger LANGUAGE plpgsql AS $$
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
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER events_chain BEFORE INSERT ON magam.events
  FOR EACH ROW EXECUTE FUNCTION magam.events_chain();
--> statement-breakpoint

-- A publication copies its article's practice mark and never changes its text.
-- It may be taken back only before it was ever seen.
CREATE FUNCTION magam.publications_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.practice := (SELECT practice FROM magam.articles WHERE id = NEW.article_id);
    RETURN NEW;
  ELSIF TG_OP = 'DELETE' THEN
    IF NOT OLD.held AND OLD.visible_from <= clock_timestamp() THEN
      RAISE EXCEPTION 'a publication that was out is kept' USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
  END IF;
  IF (NEW.article_id, NEW.edition_id, NEW.revision_id, NEW.content, NEW.practice, NEW.first_published_at)
     IS DISTINCT FROM
     (OLD.article_id, OLD.edition_id, OLD.revision_id, OLD.content, OLD.practice, OLD.first_published_at) THEN
    RAISE EXCEPTION 'the text of a publication is for good' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.visible_from <> OLD.visible_from AND OLD.visible_from <= clock_timestamp() THEN
    RAISE EXCEPTION 'a publication that was out keeps its first hour' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER publications_guard BEFORE INSERT OR UPDATE OR DELETE ON magam.publications
  FOR EACH ROW EXECUTE FUNCTION magam.publications_guard();
--> statement-breakpoint

-- The readers' side. These views are everything the role magam_site can name.
CREATE VIEW magam.site_articles WITH (security_barrier) AS
  SELECT p.article_id AS id, s.slug AS section_slug, s.name AS section_name, p.kind, p.content,
         p.breaking, p.change_kind, p.tags, p.person_ids, p.first_published_at, p.modified_at,
         p.visible_from
  FROM magam.publications p JOIN magam.sections s ON s.id = p.section_id
  WHERE p.visible_from <= now() AND now() < coalesce(p.visible_until, 'infinity')
    AND NOT p.practice AND NOT p.held;
--> statement-breakpoint
-- Number and date only: what once was out and no longer is.
CREATE VIEW magam.site_tombstones WITH (security_barrier) AS
  SELECT e.article_id AS id, e.status AS kind, e.changed_at AS since
  FROM magam.editions e JOIN magam.articles a ON a.id = e.article_id
  WHERE e.status IN ('withdrawn', 'killed') AND NOT a.practice;
--> statement-breakpoint
CREATE VIEW magam.site_sections WITH (security_barrier) AS
  SELECT id, slug, name, name_en, position FROM magam.sections;
--> statement-breakpoint
CREATE VIEW magam.site_people WITH (security_barrier) AS
  SELECT id, name, title, beat, bio FROM magam.people pe
  WHERE EXISTS (
    SELECT 1 FROM magam.publications p
    WHERE p.person_ids @> ARRAY[pe.id] AND p.visible_from <= now()
      AND now() < coalesce(p.visible_until, 'infinity') AND NOT p.practice AND NOT p.held);
--> statement-breakpoint
CREATE VIEW magam.site_settings WITH (security_barrier) AS
  SELECT key, value FROM magam.settings WHERE key LIKE 'paper.%';
--> statement-breakpoint
-- An instant and nothing else: how long a page printed now stays true.
CREATE FUNCTION magam.site_next_change() RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT least(
    (SELECT min(visible_from) FROM magam.publications
      WHERE visible_from > now() AND NOT practice AND NOT held),
    (SELECT min(visible_until) FROM magam.publications
      WHERE visible_until > now() AND NOT practice AND NOT held))
$$;
--> statement-breakpoint
-- What the press asks every half second, in case a notification was lost.
CREATE FUNCTION magam.press_pulse() RETURNS TABLE (id bigint, tags text[], gone text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT o.id, o.tags, o.gone FROM magam.outbox o
  WHERE o.topic = 'press' AND o.at > clock_timestamp() - interval '60 seconds'
  ORDER BY o.id
$$;
