-- Rows of before are of publications that were out then, but for those told here.
UPDATE magam.publication_tags t
  SET visible_from = p.visible_from, visible_until = p.visible_until, held = p.held
  FROM magam.publications p
  WHERE p.id = t.publication_id AND (p.visible_until IS NOT NULL OR p.held OR p.visible_from > now());
--> statement-breakpoint
UPDATE magam.publication_people t
  SET visible_from = p.visible_from, visible_until = p.visible_until, held = p.held
  FROM magam.publications p
  WHERE p.id = t.publication_id AND (p.visible_until IS NOT NULL OR p.held OR p.visible_from > now());
--> statement-breakpoint
UPDATE magam.search_texts t
  SET visible_from = p.visible_from, visible_until = p.visible_until, held = p.held OR p.practice
  FROM magam.publications p
  WHERE p.id = t.publication_id
    AND (p.visible_until IS NOT NULL OR p.held OR p.practice OR p.visible_from > now());
--> statement-breakpoint

CREATE OR REPLACE FUNCTION magam.publications_list() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF NEW.practice THEN RETURN NULL; END IF;
  INSERT INTO magam.publication_tags
    (publication_id, tag, first_published_at, article_id, visible_from, visible_until, held)
    SELECT DISTINCT NEW.id, tag, NEW.first_published_at, NEW.article_id, NEW.visible_from,
      NEW.visible_until, NEW.held
    FROM unnest(NEW.tags) tag;
  INSERT INTO magam.publication_people
    (publication_id, person_id, first_published_at, article_id, visible_from, visible_until, held)
    SELECT DISTINCT NEW.id, person, NEW.first_published_at, NEW.article_id, NEW.visible_from,
      NEW.visible_until, NEW.held
    FROM unnest(NEW.person_ids) person;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION magam.publications_hours() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  UPDATE magam.publication_tags
    SET visible_from = NEW.visible_from, visible_until = NEW.visible_until, held = NEW.held
    WHERE publication_id = NEW.id;
  UPDATE magam.publication_people
    SET visible_from = NEW.visible_from, visible_until = NEW.visible_until, held = NEW.held
    WHERE publication_id = NEW.id;
  UPDATE magam.search_texts
    SET visible_from = NEW.visible_from, visible_until = NEW.visible_until,
      held = NEW.held OR NEW.practice
    WHERE publication_id = NEW.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER publications_hours AFTER UPDATE OF visible_from, visible_until, held
  ON magam.publications FOR EACH ROW
  WHEN ((NEW.visible_from, NEW.visible_until, NEW.held)
    IS DISTINCT FROM (OLD.visible_from, OLD.visible_until, OLD.held))
  EXECUTE FUNCTION magam.publications_hours();
--> statement-breakpoint
-- A text may be indexed long after its publication. The lock makes a change of hours at the same
-- moment come before, and be read here, or after, and find the row.
CREATE FUNCTION magam.search_texts_hours() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  SELECT p.visible_from, p.visible_until, p.held OR p.practice
    INTO NEW.visible_from, NEW.visible_until, NEW.held
    FROM magam.publications p WHERE p.id = NEW.publication_id FOR SHARE;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER search_texts_hours BEFORE INSERT ON magam.search_texts
  FOR EACH ROW EXECUTE FUNCTION magam.search_texts_hours();
--> statement-breakpoint

-- The same lists as before. What they tell is looked up through the views, which ask the publication.
CREATE OR REPLACE FUNCTION magam.site_articles_by_tag(wanted text, most integer, skipped integer)
RETURNS SETOF bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT t.article_id FROM magam.publication_tags t
  WHERE t.tag = wanted AND NOT t.held
    AND t.visible_from <= now() AND now() < coalesce(t.visible_until, 'infinity')
  ORDER BY t.first_published_at DESC, t.article_id DESC
  LIMIT least(most, 100) OFFSET least(skipped, 1000)
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION magam.site_articles_by_person(wanted bigint, most integer, skipped integer)
RETURNS SETOF bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT t.article_id FROM magam.publication_people t
  WHERE t.person_id = wanted AND NOT t.held
    AND t.visible_from <= now() AND now() < coalesce(t.visible_until, 'infinity')
  ORDER BY t.first_published_at DESC, t.article_id DESC
  LIMIT least(most, 100) OFFSET least(skipped, 1000)
$$;
--> statement-breakpoint

-- A search reads thousands of rows and looks into few texts: with both texts beside them, a page of
-- the disk holds fifty rows instead of four.
ALTER TABLE magam.search_texts SET (toast_tuple_target = 128);
--> statement-breakpoint
-- The same search, from the index and its rows alone, without a look at every publication.
CREATE OR REPLACE FUNCTION magam.site_search(
  pieces bigint[], has text[], in_head text[], in_byline text[], without text[],
  since timestamptz, until timestamptz, most integer
) RETURNS SETOF bigint LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog
-- One plan for all searches, by the index, whatever the statistics say of an array's elements.
SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET jit = off
AS $$
DECLARE
  first_instant CONSTANT timestamptz := coalesce(since, '-infinity');
  end_instant CONSTANT timestamptz := coalesce(until, 'infinity');
  first_quarter CONSTANT integer := magam.search_quarter(coalesce(since, '1900-01-01Z'));
  this_quarter integer := magam.search_quarter(least(end_instant, now()));
  in_quarter bigint[];
  plain CONSTANT text[] := ARRAY(SELECT t FROM unnest(has) t WHERE t ~ '[^a-z0-9|]');
  latin CONSTANT text[] := ARRAY(SELECT t FROM unnest(has) t WHERE t !~ '[^a-z0-9|]');
  wanted bigint := least(most, 1001);
  found_now bigint;
BEGIN
  IF coalesce(cardinality(pieces), 0) NOT BETWEEN 1 AND 1000
     OR coalesce(cardinality(has || in_head || in_byline || without), 41) > 40 THEN
    RAISE EXCEPTION 'not a search' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  SELECT max(quarter) INTO this_quarter FROM magam.search_texts WHERE quarter <= this_quarter;
  WHILE this_quarter >= first_quarter AND wanted > 0 LOOP
    in_quarter := ARRAY(SELECT piece + (this_quarter::bigint << 32) FROM unnest(pieces) piece);
    RETURN QUERY
      SELECT c.article_id FROM (
        SELECT s.article_id, s.key, s.head_key, s.byline_key
        FROM magam.search_texts s
        WHERE s.pieces @> in_quarter
          AND s.first_published_at >= first_instant AND s.first_published_at < end_instant
          AND NOT s.held
          AND s.visible_from <= now() AND now() < coalesce(s.visible_until, 'infinity')
        ORDER BY s.first_published_at DESC, s.article_id DESC
        OFFSET 0
      ) c
      WHERE (cardinality(plain) = 0
          OR (strpos(c.key, plain[1]) > 0 AND NOT EXISTS (
            SELECT FROM unnest(plain[2:]) t WHERE strpos(c.key, t) = 0)))
        AND (cardinality(in_head) = 0 OR NOT EXISTS (
          SELECT FROM unnest(in_head) t WHERE NOT magam.search_has(c.head_key, t)))
        AND (cardinality(in_byline) = 0 OR NOT EXISTS (
          SELECT FROM unnest(in_byline) t WHERE NOT magam.search_has(c.byline_key, t)))
        AND (cardinality(latin) = 0 OR NOT EXISTS (
          SELECT FROM unnest(latin) t WHERE NOT magam.search_has(c.key, t)))
        AND (cardinality(without) = 0 OR NOT EXISTS (
          SELECT FROM unnest(without) t WHERE magam.search_has(c.key, t)))
      LIMIT wanted;
    GET DIAGNOSTICS found_now = ROW_COUNT;
    wanted := wanted - found_now;
    SELECT max(quarter) INTO this_quarter FROM magam.search_texts WHERE quarter < this_quarter;
  END LOOP;
END $$;
