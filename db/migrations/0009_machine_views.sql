-- A card is readable only while the very text it was drawn for is out; the paper's own always.
CREATE VIEW magam.site_cards WITH (security_barrier) AS
  SELECT c.hash, c.shape, c.article_id, c.png FROM magam.cards c
  WHERE c.article_id IS NULL OR EXISTS (
    SELECT 1 FROM magam.publications p
    WHERE p.article_id = c.article_id AND p.revision_id = c.revision_id
      AND p.visible_from <= now() AND now() < coalesce(p.visible_until, 'infinity')
      AND NOT p.practice AND NOT p.held);
--> statement-breakpoint
CREATE VIEW magam.site_redirects WITH (security_barrier) AS
  SELECT id, host, path, param, value, target FROM magam.redirects;
--> statement-breakpoint
-- What the house tells machines. The key of the full-text feeds is none of it.
CREATE VIEW magam.site_machines WITH (security_barrier) AS
  SELECT key, value FROM magam.settings
  WHERE key LIKE 'machines.%' AND key <> 'machines.feedKey';
--> statement-breakpoint
-- The readers' role may ask whether a key fits; it cannot read the key.
CREATE FUNCTION magam.site_feed_key_fits(given text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT EXISTS (SELECT 1 FROM magam.settings s
    WHERE s.key = 'machines.feedKey' AND s.value <> '' AND s.value = given)
$$;
--> statement-breakpoint
CREATE FUNCTION magam.site_count_redirect(followed bigint) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  UPDATE magam.redirects SET hits = hits + 1 WHERE id = followed
$$;
--> statement-breakpoint
-- Feed addresses that former systems always had; the sections' follow from an import.
INSERT INTO magam.redirects (path, target) VALUES
  ('/data/rss/news.xml', '/rss/all.xml'),
  ('/rss/allArticle.xml', '/rss/all.xml'),
  ('/rss/gn_rss_allArticle.xml', '/rss/all.xml');
