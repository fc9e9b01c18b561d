CREATE SCHEMA IF NOT EXISTS magam;
--> statement-breakpoint
-- PostgreSQL calls the cast of jsonb to text stable, because casts in general
-- may be; for jsonb the text depends on the value alone.
CREATE FUNCTION magam.content_hash(content jsonb) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT encode(sha256(convert_to(content::text, 'UTF8')), 'hex')
$$;
