-- Open pages hear which edition changed, and nothing of it. What the owner fills or imports stays
-- quiet: nobody waits for it, and a million of its rows would fill the queue of notifications.
CREATE FUNCTION magam.tell_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('magam_live', 'edition ' || NEW.id);
  RETURN NULL;
END $$;
--> statement-breakpoint
-- For what lies beside an edition; the topic comes as the trigger's argument.
CREATE FUNCTION magam.tell_of_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('magam_live', TG_ARGV[0] || ' ' ||
    CASE TG_OP WHEN 'DELETE' THEN OLD.edition_id ELSE NEW.edition_id END);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION magam.tell_editions_of_article() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('magam_live', 'edition ' || e.id)
    FROM magam.editions e WHERE e.article_id = NEW.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER editions_tell AFTER INSERT OR UPDATE ON magam.editions
  FOR EACH ROW WHEN (session_user = 'magam_newsroom') EXECUTE FUNCTION magam.tell_edition();
--> statement-breakpoint
CREATE TRIGGER articles_tell AFTER UPDATE ON magam.articles FOR EACH ROW
  WHEN (session_user = 'magam_newsroom' AND NEW.section_id <> OLD.section_id)
  EXECUTE FUNCTION magam.tell_editions_of_article();
--> statement-breakpoint
CREATE TRIGGER working_texts_tell AFTER UPDATE ON magam.working_texts FOR EACH ROW
  WHEN (session_user = 'magam_newsroom' AND NEW.content_hash <> OLD.content_hash)
  EXECUTE FUNCTION magam.tell_of_edition('edition');
--> statement-breakpoint
CREATE TRIGGER locks_tell AFTER INSERT OR DELETE ON magam.locks
  FOR EACH ROW WHEN (session_user = 'magam_newsroom') EXECUTE FUNCTION magam.tell_of_edition('edition');
--> statement-breakpoint
-- A sign of life of the holder changes no line of a queue.
CREATE TRIGGER locks_tell_holder AFTER UPDATE ON magam.locks FOR EACH ROW
  WHEN (session_user = 'magam_newsroom' AND NEW.holder_id <> OLD.holder_id)
  EXECUTE FUNCTION magam.tell_of_edition('edition');
--> statement-breakpoint
CREATE TRIGGER alarms_tell AFTER INSERT OR UPDATE ON magam.alarms
  FOR EACH ROW WHEN (session_user = 'magam_newsroom') EXECUTE FUNCTION magam.tell_of_edition('alarm');
--> statement-breakpoint
CREATE TRIGGER kill_requests_tell AFTER INSERT OR UPDATE OR DELETE ON magam.kill_requests
  FOR EACH ROW WHEN (session_user = 'magam_newsroom') EXECUTE FUNCTION magam.tell_of_edition('alarm');
