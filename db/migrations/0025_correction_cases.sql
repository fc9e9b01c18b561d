CREATE TABLE "magam"."correction_case_articles" (
	"case_id" bigint NOT NULL,
	"article_id" bigint NOT NULL,
	CONSTRAINT "correction_case_articles_case_id_article_id_pk" PRIMARY KEY("case_id","article_id")
);
--> statement-breakpoint
CREATE TABLE "magam"."correction_cases" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "magam"."correction_cases_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"channel" text NOT NULL,
	"claim" text NOT NULL,
	"received_on" date NOT NULL,
	"reply_due" date GENERATED ALWAYS AS (case when channel = 'own' then null else received_on + 3 end) STORED,
	"publish_due" date GENERATED ALWAYS AS (case when channel = 'own' then null else received_on + 7 end) STORED,
	"opened_by" bigint NOT NULL,
	"opened_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"replied_by" bigint,
	"replied_at" timestamp with time zone,
	"decision" text,
	"basis" text,
	"decision_reason" text DEFAULT '' NOT NULL,
	"decided_by" bigint,
	"decided_at" timestamp with time zone,
	"notice_article_id" bigint,
	CONSTRAINT "correction_cases_known_kind" CHECK ("magam"."correction_cases"."kind" in ('correction', 'rebuttal', 'followUp', 'mended')),
	CONSTRAINT "correction_cases_known_channel" CHECK ("magam"."correction_cases"."channel" in ('direct', 'post', 'commission', 'portal', 'own')),
	CONSTRAINT "correction_cases_known_decision" CHECK ("magam"."correction_cases"."decision" in ('accepted', 'refused', 'dropped')),
	CONSTRAINT "correction_cases_known_basis" CHECK ("magam"."correction_cases"."basis" in ('voluntary', 'agreed', 'mediated', 'ruled')),
	CONSTRAINT "correction_cases_basis_of_accepted" CHECK (("magam"."correction_cases"."basis" is not null) = ("magam"."correction_cases"."decision" is not distinct from 'accepted')),
	CONSTRAINT "correction_cases_decided_by_somebody" CHECK (("magam"."correction_cases"."decision" is null) = ("magam"."correction_cases"."decided_by" is null)
        and ("magam"."correction_cases"."decision" is null) = ("magam"."correction_cases"."decided_at" is null)),
	CONSTRAINT "correction_cases_replied_by_somebody" CHECK (("magam"."correction_cases"."replied_at" is null) = ("magam"."correction_cases"."replied_by" is null)),
	CONSTRAINT "correction_cases_claim_length" CHECK (char_length("magam"."correction_cases"."claim") between 1 and 2000),
	CONSTRAINT "correction_cases_received_before" CHECK ("magam"."correction_cases"."received_on" <= ("magam"."correction_cases"."opened_at" at time zone 'Asia/Seoul')::date)
);
--> statement-breakpoint
CREATE TABLE "magam"."correction_claimants" (
	"case_id" bigint PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"contact" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "magam"."correction_notices" (
	"case_id" bigint PRIMARY KEY NOT NULL,
	"text_id" bigint NOT NULL,
	"published_by" bigint NOT NULL,
	"published_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "magam"."correction_texts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "magam"."correction_texts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"case_id" bigint NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"placement" text NOT NULL,
	"written_by" bigint NOT NULL,
	"written_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "correction_texts_number" UNIQUE("case_id","number"),
	CONSTRAINT "correction_texts_of_case" UNIQUE("case_id","id"),
	CONSTRAINT "correction_texts_known_placement" CHECK ("magam"."correction_texts"."placement" in ('top', 'bottom', 'article')),
	CONSTRAINT "correction_texts_not_empty" CHECK ("magam"."correction_texts"."title" <> '' and "magam"."correction_texts"."text" <> '')
);
--> statement-breakpoint
CREATE TABLE "magam"."hidden_words" (
	"edition_id" bigint PRIMARY KEY NOT NULL,
	"hidden_by" bigint NOT NULL,
	"hidden_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "magam"."correction_case_articles" ADD CONSTRAINT "correction_case_articles_case_id_correction_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "magam"."correction_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."correction_case_articles" ADD CONSTRAINT "correction_case_articles_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "magam"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."correction_cases" ADD CONSTRAINT "correction_cases_opened_by_people_id_fk" FOREIGN KEY ("opened_by") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."correction_cases" ADD CONSTRAINT "correction_cases_replied_by_people_id_fk" FOREIGN KEY ("replied_by") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."correction_cases" ADD CONSTRAINT "correction_cases_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."correction_cases" ADD CONSTRAINT "correction_cases_notice_article_id_articles_id_fk" FOREIGN KEY ("notice_article_id") REFERENCES "magam"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."correction_claimants" ADD CONSTRAINT "correction_claimants_case_id_correction_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "magam"."correction_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."correction_notices" ADD CONSTRAINT "correction_notices_case_id_correction_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "magam"."correction_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."correction_notices" ADD CONSTRAINT "correction_notices_published_by_people_id_fk" FOREIGN KEY ("published_by") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."correction_notices" ADD CONSTRAINT "correction_notices_text" FOREIGN KEY ("case_id","text_id") REFERENCES "magam"."correction_texts"("case_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."correction_texts" ADD CONSTRAINT "correction_texts_case_id_correction_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "magam"."correction_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."correction_texts" ADD CONSTRAINT "correction_texts_written_by_people_id_fk" FOREIGN KEY ("written_by") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."hidden_words" ADD CONSTRAINT "hidden_words_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "magam"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magam"."hidden_words" ADD CONSTRAINT "hidden_words_hidden_by_people_id_fk" FOREIGN KEY ("hidden_by") REFERENCES "magam"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "correction_case_articles_by_article" ON "magam"."correction_case_articles" USING btree ("article_id");--> statement-breakpoint
CREATE UNIQUE INDEX "correction_cases_notice_article" ON "magam"."correction_cases" USING btree ("notice_article_id");--> statement-breakpoint
CREATE INDEX "correction_cases_undecided" ON "magam"."correction_cases" USING btree ("reply_due") WHERE decision is null;--> statement-breakpoint
CREATE INDEX "correction_notices_newest" ON "magam"."correction_notices" USING btree ("published_at");
--> statement-breakpoint
-- What came in and what went out is for good; so is which articles it was about.
CREATE TRIGGER correction_cases_kept BEFORE DELETE ON magam.correction_cases
  FOR EACH ROW EXECUTE FUNCTION magam.refuse_change();
--> statement-breakpoint
CREATE TRIGGER correction_cases_no_truncate BEFORE TRUNCATE ON magam.correction_cases
  FOR EACH STATEMENT EXECUTE FUNCTION magam.refuse_change();
--> statement-breakpoint
CREATE TRIGGER correction_case_articles_immutable BEFORE UPDATE OR DELETE
  ON magam.correction_case_articles FOR EACH ROW EXECUTE FUNCTION magam.refuse_change();
--> statement-breakpoint
CREATE TRIGGER correction_case_articles_no_truncate BEFORE TRUNCATE
  ON magam.correction_case_articles FOR EACH STATEMENT EXECUTE FUNCTION magam.refuse_change();
--> statement-breakpoint
CREATE TRIGGER correction_texts_immutable BEFORE UPDATE OR DELETE ON magam.correction_texts
  FOR EACH ROW EXECUTE FUNCTION magam.refuse_change();
--> statement-breakpoint
CREATE TRIGGER correction_texts_no_truncate BEFORE TRUNCATE ON magam.correction_texts
  FOR EACH STATEMENT EXECUTE FUNCTION magam.refuse_change();
--> statement-breakpoint
CREATE TRIGGER correction_notices_immutable BEFORE UPDATE OR DELETE ON magam.correction_notices
  FOR EACH ROW EXECUTE FUNCTION magam.refuse_change();
--> statement-breakpoint
CREATE TRIGGER correction_notices_no_truncate BEFORE TRUNCATE ON magam.correction_notices
  FOR EACH STATEMENT EXECUTE FUNCTION magam.refuse_change();
--> statement-breakpoint

-- A reply was given once. What readers were told cannot be decided otherwise afterwards.
CREATE FUNCTION magam.correction_cases_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.channel, NEW.claim, NEW.received_on, NEW.opened_by, NEW.opened_at)
     IS DISTINCT FROM
     (OLD.id, OLD.channel, OLD.claim, OLD.received_on, OLD.opened_by, OLD.opened_at) THEN
    RAISE EXCEPTION 'what came in is for good' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.replied_at IS NOT NULL
     AND (NEW.replied_at, NEW.replied_by) IS DISTINCT FROM (OLD.replied_at, OLD.replied_by) THEN
    RAISE EXCEPTION 'a reply is for good' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.kind, NEW.decision, NEW.basis, NEW.notice_article_id)
     IS DISTINCT FROM (OLD.kind, OLD.decision, OLD.basis, OLD.notice_article_id)
     AND (EXISTS (SELECT FROM magam.correction_notices n WHERE n.case_id = OLD.id)
       OR EXISTS (SELECT FROM magam.publications p WHERE p.article_id = OLD.notice_article_id
         AND NOT p.held AND p.visible_from <= clock_timestamp())) THEN
    RAISE EXCEPTION 'what readers were told is for good' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER correction_cases_guard BEFORE UPDATE ON magam.correction_cases
  FOR EACH ROW EXECUTE FUNCTION magam.correction_cases_guard();
--> statement-breakpoint

-- Nobody claims against a text that nobody could read: practice, and what was never out.
CREATE FUNCTION magam.correction_case_articles_were_out() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM magam.publications p WHERE p.article_id = NEW.article_id
      AND NOT p.practice AND NOT p.held AND p.visible_from <= clock_timestamp()) THEN
    RAISE EXCEPTION 'a case is about what was out' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER correction_case_articles_were_out BEFORE INSERT ON magam.correction_case_articles
  FOR EACH ROW EXECUTE FUNCTION magam.correction_case_articles_were_out();
--> statement-breakpoint

-- Four eyes hold for notices too: whoever wrote any text of it does not put it out.
CREATE FUNCTION magam.correction_notices_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM magam.correction_texts t
      WHERE t.case_id = NEW.case_id AND t.written_by = NEW.published_by) THEN
    RAISE EXCEPTION 'nobody puts out a notice of their own words' USING ERRCODE = 'check_violation';
  END IF;
  IF (SELECT placement FROM magam.correction_texts WHERE id = NEW.text_id) = 'article' THEN
    RAISE EXCEPTION 'an article of its own is no box' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM magam.correction_cases c
      WHERE c.id = NEW.case_id AND c.decision = 'accepted' AND c.notice_article_id IS NULL) THEN
    RAISE EXCEPTION 'only an accepted case has a notice, and one' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER correction_notices_guard BEFORE INSERT ON magam.correction_notices
  FOR EACH ROW EXECUTE FUNCTION magam.correction_notices_guard();
--> statement-breakpoint

-- What readers have of the cases: one row for each notice that is out. The fact of it stays; a box's
-- words quote their articles, and go and come back with them.
CREATE VIEW magam.site_notices WITH (security_barrier) AS
  SELECT c.id, c.kind, t.placement, n.published_at AS at,
         CASE WHEN shown.whole THEN t.title END AS title,
         CASE WHEN shown.whole THEN t.text END AS text,
         NULL::bigint AS article_id
  FROM magam.correction_notices n
  JOIN magam.correction_cases c ON c.id = n.case_id
  JOIN magam.correction_texts t ON t.id = n.text_id
  CROSS JOIN LATERAL (SELECT NOT EXISTS (
    SELECT FROM magam.correction_case_articles a WHERE a.case_id = c.id AND NOT EXISTS (
      SELECT FROM magam.publications_out p WHERE p.article_id = a.article_id)) AS whole) shown
  UNION ALL
  SELECT c.id, c.kind, 'article', p.first_published_at, p.content ->> 'headline', NULL, p.article_id
  FROM magam.correction_cases c
  JOIN magam.publications p ON p.article_id = c.notice_article_id
    AND p.visible_from <= now() AND now() < coalesce(p.visible_until, 'infinity')
    AND NOT p.practice AND NOT p.held;
--> statement-breakpoint
-- Which of the articles concerned are out, under the headline that each has now.
CREATE VIEW magam.site_notice_articles WITH (security_barrier) AS
  SELECT a.case_id AS notice_id, a.article_id AS id, p.content ->> 'headline' AS headline, p.kind
  FROM magam.correction_case_articles a
  JOIN magam.publications p ON p.article_id = a.article_id
    AND p.visible_from <= now() AND now() < coalesce(p.visible_until, 'infinity')
    AND NOT p.practice AND NOT p.held
  WHERE EXISTS (SELECT FROM magam.correction_notices n WHERE n.case_id = a.case_id)
    OR EXISTS (SELECT FROM magam.correction_cases c
      JOIN magam.publications_out o ON o.article_id = c.notice_article_id WHERE c.id = a.case_id);
--> statement-breakpoint

-- The edit history again: of an edition whose words are hidden the fact alone is left.
CREATE OR REPLACE VIEW magam.site_editions WITH (security_barrier) AS
  SELECT p.article_id AS id, e.number AS edition, p.change_kind,
         CASE WHEN h.edition_id IS NULL THEN p.change_note END AS change_note,
         CASE WHEN h.edition_id IS NULL THEN p.content END AS content, p.visible_from
  FROM magam.publications p JOIN magam.editions e ON e.id = p.edition_id
  LEFT JOIN magam.hidden_words h ON h.edition_id = e.id
  WHERE p.visible_from <= now() AND p.visible_from < coalesce(p.visible_until, 'infinity')
    AND NOT p.practice AND NOT p.held
    AND EXISTS (
      SELECT 1 FROM magam.publications live
      WHERE live.article_id = p.article_id AND live.visible_from <= now()
        AND now() < coalesce(live.visible_until, 'infinity') AND NOT live.practice AND NOT live.held);
--> statement-breakpoint
CREATE OR REPLACE VIEW magam.site_corrections WITH (security_barrier) AS
  SELECT p.article_id AS id, p.visible_from AS corrected_at,
         CASE WHEN h.edition_id IS NULL THEN p.change_note END AS note,
         live.content ->> 'headline' AS headline, live.kind, s.name AS section_name
  FROM magam.publications p
  JOIN magam.publications live ON live.article_id = p.article_id
    AND live.visible_from <= now() AND now() < coalesce(live.visible_until, 'infinity')
    AND NOT live.practice AND NOT live.held
  JOIN magam.sections s ON s.id = live.section_id
  LEFT JOIN magam.hidden_words h ON h.edition_id = p.edition_id
  WHERE p.change_kind = 'correction' AND p.visible_from <= now()
    AND p.visible_from < coalesce(p.visible_until, 'infinity')
    AND NOT p.practice AND NOT p.held
    AND NOT EXISTS (
      SELECT 1 FROM magam.publications before
      WHERE before.edition_id = p.edition_id AND before.id < p.id AND NOT before.held);
