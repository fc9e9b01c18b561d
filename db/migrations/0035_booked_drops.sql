-- Which instants are booked is told to the press alone, which prints anew what they change; other
-- pages stay as they are. Left is what no booking names: the end of the rights to a picture.
CREATE OR REPLACE FUNCTION magam.site_next_change() RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT min(expires_at) FROM magam.pictures WHERE expires_at > now() AND withdrawn_at IS NULL
$$;
--> statement-breakpoint
-- What the press asks a few times a second: what was dropped, in case a notification was lost, and
-- what a booking will drop within the next minute and a half, by this clock.
DROP FUNCTION magam.press_pulse();
--> statement-breakpoint
CREATE FUNCTION magam.press_pulse()
RETURNS TABLE (id bigint, tags text[], gone text[], booking text, in_ms integer, follows text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT o.id, o.tags, o.gone, o.payload ->> 'booking',
    ceil(extract(epoch FROM o.at - clock_timestamp()) * 1000)::integer,
    o.payload ->> 'follows'
  FROM magam.outbox o
  WHERE o.topic = 'press' AND o.at > clock_timestamp() - interval '60 seconds'
    AND o.at < clock_timestamp() + interval '90 seconds'
  ORDER BY o.id
$$;
