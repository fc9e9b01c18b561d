-- What readers are told about a change is as final as the text itself.
CREATE OR REPLACE FUNCTION magam.publications_guard() RETURNS trigger LANGUAGE plpgsql AS $$
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
  IF (NEW.article_id, NEW.edition_id, NEW.revision_id, NEW.content, NEW.practice,
      NEW.first_published_at, NEW.change_note)
     IS DISTINCT FROM
     (OLD.article_id, OLD.edition_id, OLD.revision_id, OLD.content, OLD.practice,
      OLD.first_published_at, OLD.change_note) THEN
    RAISE EXCEPTION 'the text of a publication is for good' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.visible_from <> OLD.visible_from AND OLD.visible_from <= clock_timestamp() THEN
    RAISE EXCEPTION 'a publication that was out keeps its first hour' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
-- Every text that readers had of an article they can read now: its edit history. A booking that was
-- taken back before its hour was never had.
CREATE VIEW magam.site_editions WITH (security_barrier) AS
  SELECT p.article_id AS id, e.number AS edition, p.change_kind, p.change_note, p.content, p.visible_from
  FROM magam.publications p JOIN magam.editions e ON e.id = p.edition_id
  WHERE p.visible_from <= now() AND p.visible_from < coalesce(p.visible_until, 'infinity')
    AND NOT p.practice AND NOT p.held
    AND EXISTS (
      SELECT 1 FROM magam.publications live
      WHERE live.article_id = p.article_id AND live.visible_from <= now()
        AND now() < coalesce(live.visible_until, 'infinity') AND NOT live.practice AND NOT live.held);
--> statement-breakpoint
-- 바로잡습니다: each correction once, at its first hour, under the headline that the article has now.
CREATE VIEW magam.site_corrections WITH (security_barrier) AS
  SELECT p.article_id AS id, p.visible_from AS corrected_at, p.change_note AS note,
         live.content ->> 'headline' AS headline, live.kind, s.name AS section_name
  FROM magam.publications p
  JOIN magam.publications live ON live.article_id = p.article_id
    AND live.visible_from <= now() AND now() < coalesce(live.visible_until, 'infinity')
    AND NOT live.practice AND NOT live.held
  JOIN magam.sections s ON s.id = live.section_id
  WHERE p.change_kind = 'correction' AND p.visible_from <= now()
    AND p.visible_from < coalesce(p.visible_until, 'infinity')
    AND NOT p.practice AND NOT p.held
    AND NOT EXISTS (
      SELECT 1 FROM magam.publications before
      WHERE before.edition_id = p.edition_id AND before.id < p.id AND NOT before.held);
--> statement-breakpoint
-- The paper's company and policy pages, apart from the settings that every page begins with.
CREATE VIEW magam.site_pages WITH (security_barrier) AS
  SELECT substr(key, 6) AS page, value AS text FROM magam.settings WHERE key LIKE 'page.%';
