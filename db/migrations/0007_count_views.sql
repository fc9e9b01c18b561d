-- The one thing the press may write: how often what is out was read. A batch is an object of article
-- numbers and counts, {"12": 3}. What is not out, or only practice, is not counted. Rows are taken
-- in order of their numbers, so that two presses never wait for each other crosswise.
CREATE FUNCTION magam.count_views(batch jsonb) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  INSERT INTO magam.article_views AS v (article_id, hour, count)
  SELECT b.key::bigint, date_trunc('hour', now(), 'UTC'), b.value::bigint
  FROM jsonb_each_text(batch) b
  WHERE b.value::bigint > 0 AND EXISTS (
    SELECT 1 FROM magam.publications p
    WHERE p.article_id = b.key::bigint
      AND p.visible_from <= now() AND now() < coalesce(p.visible_until, 'infinity')
      AND NOT p.practice AND NOT p.held)
  ORDER BY b.key::bigint
  ON CONFLICT (article_id, hour) DO UPDATE SET count = v.count + excluded.count
$$;
--> statement-breakpoint
-- Places only: how often an article was read is nothing readers are told. What was withdrawn after
-- the counting is left out here.
CREATE VIEW magam.site_rankings WITH (security_barrier) AS
  SELECT r.time_window, s.slug AS section_slug, r.computed_at, t.place::integer AS place, t.id
  FROM magam.ranking_snapshots r
  LEFT JOIN magam.sections s ON s.id = r.section_id
  CROSS JOIN LATERAL unnest(r.article_ids) WITH ORDINALITY AS t (id, place)
  WHERE r.computed_at = (SELECT max(computed_at) FROM magam.ranking_snapshots)
    AND EXISTS (
      SELECT 1 FROM magam.publications p
      WHERE p.article_id = t.id AND p.kind <> 'advertorial'
        AND p.visible_from <= now() AND now() < coalesce(p.visible_until, 'infinity')
        AND NOT p.practice AND NOT p.held);
