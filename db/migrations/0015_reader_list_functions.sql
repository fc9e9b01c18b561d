DROP INDEX "magam"."publications_tags";--> statement-breakpoint
DROP INDEX "magam"."publications_people";--> statement-breakpoint

-- What is out, for the functions below. No role of readers may name it.
CREATE VIEW magam.publications_out AS
  SELECT id, article_id, section_id, kind, first_published_at FROM magam.publications
  WHERE visible_from <= now() AND now() < coalesce(visible_until, 'infinity')
    AND NOT practice AND NOT held;
--> statement-breakpoint
-- Readers' lists, newest first. A security barrier view passes no order on, so that every list read
-- through it sorts the whole archive (1.2 s at a million articles); these functions walk the indexes
-- of db/schema/publications.ts and tell numbers of articles that are out, and nothing else.
CREATE FUNCTION magam.site_articles_newest(most integer, skipped integer)
RETURNS SETOF bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT p.article_id FROM magam.publications_out p
  WHERE p.kind <> 'advertorial'
  ORDER BY p.first_published_at DESC, p.article_id DESC
  LIMIT least(most, 1000) OFFSET least(skipped, 1000)
$$;
--> statement-breakpoint
CREATE FUNCTION magam.site_articles_of_section(
  wanted text, editorial boolean, most integer, skipped integer
) RETURNS SETOF bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT p.article_id FROM magam.publications_out p
  WHERE p.section_id = (SELECT s.id FROM magam.sections s WHERE s.slug = wanted)
    AND (NOT editorial OR p.kind <> 'advertorial')
  ORDER BY p.first_published_at DESC, p.article_id DESC
  LIMIT least(most, 1000) OFFSET least(skipped, 1000)
$$;
--> statement-breakpoint
CREATE FUNCTION magam.site_articles_by_section(most integer)
RETURNS SETOF bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT newest.article_id FROM magam.sections s CROSS JOIN LATERAL (
    SELECT p.article_id FROM magam.publications_out p
    WHERE p.section_id = s.id AND p.kind <> 'advertorial'
    ORDER BY p.first_published_at DESC, p.article_id DESC
    LIMIT least(most, 100)) newest
$$;
--> statement-breakpoint
-- First out in [since, until).
CREATE FUNCTION magam.site_articles_between(
  since timestamptz, until timestamptz, most integer, skipped integer
) RETURNS SETOF bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT p.article_id FROM magam.publications_out p
  WHERE p.first_published_at >= since AND p.first_published_at < until
  ORDER BY p.first_published_at DESC, p.article_id DESC
  LIMIT least(most, 50000) OFFSET least(skipped, 1000)
$$;
--> statement-breakpoint
-- Months in Seoul in which something that is out first went out, newest first. Leaps from month to
-- month along the index.
CREATE FUNCTION magam.site_months()
RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  WITH RECURSIVE months AS (
    SELECT date_trunc('month', (
      SELECT p.first_published_at FROM magam.publications_out p
      ORDER BY p.first_published_at DESC LIMIT 1) AT TIME ZONE 'Asia/Seoul') AS month
    UNION ALL
    SELECT date_trunc('month', (
      SELECT p.first_published_at FROM magam.publications_out p
      WHERE p.first_published_at < m.month AT TIME ZONE 'Asia/Seoul'
      ORDER BY p.first_published_at DESC LIMIT 1) AT TIME ZONE 'Asia/Seoul')
    FROM months m WHERE m.month IS NOT NULL)
  SELECT to_char(month, 'YYYY-MM') FROM months WHERE month IS NOT NULL
$$;
--> statement-breakpoint
-- The same people as before, without unfolding everything that a busy one wrote.
CREATE OR REPLACE VIEW magam.site_people WITH (security_barrier) AS
  SELECT id, name, title, beat, bio FROM magam.people pe
  WHERE EXISTS (
    SELECT 1 FROM magam.publication_people t JOIN magam.publications_out p ON p.id = t.publication_id
    WHERE t.person_id = pe.id);
