-- A section's list holds its parts' articles too: the parts' indexes are merged as they are walked
-- (Merge Append, hence the order inside each branch), so that a page deep down reads no more rows
-- than it passes over, however many parts there are. What becomes part of the statement is integers.
CREATE OR REPLACE FUNCTION magam.site_articles_of_section(
  wanted text, editorial boolean, most integer, skipped integer
) RETURNS SETOF bigint LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  merged CONSTANT text := (
    SELECT string_agg(format(
      '(SELECT p.article_id, p.first_published_at FROM magam.publications_out p
        WHERE p.section_id = %s AND (NOT $1 OR p.kind <> ''advertorial'')
        ORDER BY p.first_published_at DESC, p.article_id DESC LIMIT %s)',
      part.id, least(most, 1000) + least(skipped, 1000)), ' UNION ALL ')
    FROM magam.sections s JOIN magam.sections part ON s.id IN (part.id, part.parent_id)
    WHERE s.slug = wanted);
BEGIN
  IF merged IS NOT NULL THEN
    RETURN QUERY EXECUTE format(
      'SELECT newest.article_id FROM (%s) newest
       ORDER BY newest.first_published_at DESC, newest.article_id DESC
       LIMIT least($2, 1000) OFFSET least($3, 1000)', merged)
      USING editorial, most, skipped;
  END IF;
END $$;
