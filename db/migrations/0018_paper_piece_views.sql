CREATE OR REPLACE VIEW magam.site_sections WITH (security_barrier) AS
  SELECT id, slug, name, name_en, position, parent_id FROM magam.sections;
--> statement-breakpoint
-- A section's list holds its parts' articles too. Each part's index is walked no further than the
-- page needs, so the archive's size is nothing to it.
CREATE OR REPLACE FUNCTION magam.site_articles_of_section(
  wanted text, editorial boolean, most integer, skipped integer
) RETURNS SETOF bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT newest.article_id FROM (
    SELECT s.id FROM magam.sections s WHERE s.slug = wanted
    UNION ALL
    SELECT part.id FROM magam.sections part JOIN magam.sections s ON s.id = part.parent_id
    WHERE s.slug = wanted) part
  CROSS JOIN LATERAL (
    SELECT p.article_id, p.first_published_at FROM magam.publications_out p
    WHERE p.section_id = part.id AND (NOT editorial OR p.kind <> 'advertorial')
    ORDER BY p.first_published_at DESC, p.article_id DESC
    LIMIT least(most, 1000) + least(skipped, 1000)) newest
  ORDER BY newest.first_published_at DESC, newest.article_id DESC
  LIMIT least(most, 1000) OFFSET least(skipped, 1000)
$$;
--> statement-breakpoint
-- The newest of each section of the first row, its parts' articles among them.
CREATE OR REPLACE FUNCTION magam.site_articles_by_section(most integer)
RETURNS SETOF bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT newest.article_id FROM magam.sections s CROSS JOIN LATERAL (
    SELECT of_part.article_id FROM magam.sections part CROSS JOIN LATERAL (
      SELECT p.article_id, p.first_published_at FROM magam.publications_out p
      WHERE p.section_id = part.id AND p.kind <> 'advertorial'
      ORDER BY p.first_published_at DESC, p.article_id DESC
      LIMIT least(most, 100)) of_part
    WHERE part.id = s.id OR part.parent_id = s.id
    ORDER BY of_part.first_published_at DESC, of_part.article_id DESC
    LIMIT least(most, 100)) newest
  WHERE s.parent_id IS NULL
$$;
--> statement-breakpoint
-- What a desk chose, where both are out. An advertorial is recommended by nobody.
CREATE VIEW magam.site_related WITH (security_barrier) AS
  SELECT r.article_id, r.place, r.related_id FROM magam.related_picks r
  WHERE EXISTS (SELECT 1 FROM magam.publications_out p WHERE p.article_id = r.article_id)
    AND EXISTS (
      SELECT 1 FROM magam.publications_out p
      WHERE p.article_id = r.related_id AND p.kind <> 'advertorial');
--> statement-breakpoint
CREATE VIEW magam.site_former_guids WITH (security_barrier) AS
  SELECT g.article_id AS id, g.guid FROM magam.former_guids g
  WHERE EXISTS (SELECT 1 FROM magam.publications_out p WHERE p.article_id = g.article_id);
--> statement-breakpoint
CREATE VIEW magam.site_ads WITH (security_barrier) AS
  SELECT place, size, text, href FROM magam.ads;
