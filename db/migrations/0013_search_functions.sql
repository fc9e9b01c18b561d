-- Kept as it is: every look at a candidate would unpack a packed one anew.
ALTER TABLE magam.search_texts ALTER COLUMN key SET STORAGE EXTERNAL;
--> statement-breakpoint

-- Lists of one tag or writer, and search: functions that tell numbers of articles that are out, and
-- nothing else. What is not leakproof (@>, strpos) may not pass a security barrier view, so a query
-- on the views could use none of these indexes; here the hours of publication are asked first.

CREATE FUNCTION magam.publications_list() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF NEW.practice THEN RETURN NULL; END IF;
  INSERT INTO magam.publication_tags (publication_id, tag, first_published_at, article_id)
    SELECT DISTINCT NEW.id, tag, NEW.first_published_at, NEW.article_id FROM unnest(NEW.tags) tag;
  INSERT INTO magam.publication_people (publication_id, person_id, first_published_at, article_id)
    SELECT DISTINCT NEW.id, person, NEW.first_published_at, NEW.article_id
    FROM unnest(NEW.person_ids) person;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER publications_list AFTER INSERT ON magam.publications
  FOR EACH ROW EXECUTE FUNCTION magam.publications_list();
--> statement-breakpoint
INSERT INTO magam.publication_tags (publication_id, tag, first_published_at, article_id)
  SELECT DISTINCT p.id, tag, p.first_published_at, p.article_id
  FROM magam.publications p, unnest(p.tags) tag WHERE NOT p.practice;
--> statement-breakpoint
INSERT INTO magam.publication_people (publication_id, person_id, first_published_at, article_id)
  SELECT DISTINCT p.id, person, p.first_published_at, p.article_id
  FROM magam.publications p, unnest(p.person_ids) person WHERE NOT p.practice;
--> statement-breakpoint

CREATE FUNCTION magam.site_articles_by_tag(wanted text, most integer, skipped integer)
RETURNS SETOF bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT t.article_id
  FROM magam.publication_tags t JOIN magam.publications p ON p.id = t.publication_id
  WHERE t.tag = wanted AND p.visible_from <= now() AND now() < coalesce(p.visible_until, 'infinity')
    AND NOT p.practice AND NOT p.held
  ORDER BY t.first_published_at DESC, t.article_id DESC
  LIMIT least(most, 100) OFFSET least(skipped, 1000)
$$;
--> statement-breakpoint
CREATE FUNCTION magam.site_articles_by_person(wanted bigint, most integer, skipped integer)
RETURNS SETOF bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT t.article_id
  FROM magam.publication_people t JOIN magam.publications p ON p.id = t.publication_id
  WHERE t.person_id = wanted AND p.visible_from <= now()
    AND now() < coalesce(p.visible_until, 'infinity') AND NOT p.practice AND NOT p.held
  ORDER BY t.first_published_at DESC, t.article_id DESC
  LIMIT least(most, 100) OFFSET least(skipped, 1000)
$$;
--> statement-breakpoint

-- A word of Latin letters or digits counts from the beginning of a word, and one of up to three
-- (AI) as a whole word: «said» is no hit. Every other term counts wherever it stands.
CREATE FUNCTION magam.search_has(key text, term text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN strpos(key, term) > 0 AND (term ~ '[^a-z0-9|]' OR key ~ (
  '(^|[^a-z0-9])' || replace(term, '|', '\|')
  || CASE WHEN length(term) <= 3 THEN '([^a-z0-9]|$)' ELSE '' END));
--> statement-breakpoint

-- Quarters since the beginning of 1900 in UTC, as domain/search/pieces.ts counts them.
CREATE FUNCTION magam.search_quarter(instant timestamptz) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN least(4095, greatest(0, (extract(year FROM instant AT TIME ZONE 'UTC')::integer - 1900) * 4
  + extract(quarter FROM instant AT TIME ZONE 'UTC')::integer - 1));
--> statement-breakpoint

-- Numbers of the articles that are out and have all pieces and keys, newest first, at most `most`.
-- Reads the quarters backwards and stops when it has enough, so that a frequent word costs no more
-- than a rare one. No text of an article is looked at before its hours were.
CREATE FUNCTION magam.site_search(
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
  wanted bigint := least(most, 1001);
  found_now bigint;
BEGIN
  IF cardinality(pieces) NOT BETWEEN 1 AND 1000
     OR cardinality(has || in_head || in_byline || without) > 40 THEN
    RAISE EXCEPTION 'not a search' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  SELECT max(quarter) INTO this_quarter FROM magam.search_texts WHERE quarter <= this_quarter;
  WHILE this_quarter >= first_quarter AND wanted > 0 LOOP
    in_quarter := ARRAY(SELECT piece + (this_quarter::bigint << 32) FROM unnest(pieces) piece);
    RETURN QUERY
      SELECT c.article_id FROM (
        SELECT s.article_id, s.key, s.head_key, s.byline_key
        FROM magam.search_texts s JOIN magam.publications p ON p.id = s.publication_id
        WHERE s.pieces @> in_quarter
          AND s.first_published_at >= first_instant AND s.first_published_at < end_instant
          AND p.visible_from <= now() AND now() < coalesce(p.visible_until, 'infinity')
          AND NOT p.practice AND NOT p.held
        ORDER BY s.first_published_at DESC, s.article_id DESC
        OFFSET 0
      ) c
      WHERE NOT EXISTS (SELECT FROM unnest(in_head) t WHERE NOT magam.search_has(c.head_key, t))
        AND NOT EXISTS (SELECT FROM unnest(in_byline) t WHERE NOT magam.search_has(c.byline_key, t))
        AND NOT EXISTS (SELECT FROM unnest(has) t WHERE NOT magam.search_has(c.key, t))
        AND NOT EXISTS (SELECT FROM unnest(without) t WHERE magam.search_has(c.key, t))
      LIMIT wanted;
    GET DIAGNOSTICS found_now = ROW_COUNT;
    wanted := wanted - found_now;
    SELECT max(quarter) INTO this_quarter FROM magam.search_texts WHERE quarter < this_quarter;
  END LOOP;
END $$;
