-- The same search, quicker: which terms are Latin words is asked once and not for every text, and
-- what need not be looked for is not looked for. And nothing is not everything: without pieces, or
-- with nulls for them, it refuses.
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
        FROM magam.search_texts s JOIN magam.publications p ON p.id = s.publication_id
        WHERE s.pieces @> in_quarter
          AND s.first_published_at >= first_instant AND s.first_published_at < end_instant
          AND p.visible_from <= now() AND now() < coalesce(p.visible_until, 'infinity')
          AND NOT p.practice AND NOT p.held
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
