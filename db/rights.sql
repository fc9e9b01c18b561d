-- Who may do what, in one place, laid anew after every migration.
-- magam_owner owns and migrates; the three below are all that running parts use.

REVOKE ALL ON SCHEMA magam FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA magam FROM PUBLIC, magam_newsroom, magam_site, magam_press;
REVOKE ALL ON ALL SEQUENCES IN SCHEMA magam FROM PUBLIC, magam_newsroom, magam_site, magam_press;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA magam FROM PUBLIC, magam_newsroom, magam_site, magam_press;

-- The newsroom: everything a verb does, and no more. Nothing of history can be changed.
GRANT USAGE ON SCHEMA magam TO magam_newsroom;
GRANT SELECT ON ALL TABLES IN SCHEMA magam TO magam_newsroom;
GRANT INSERT ON magam.people, magam.grants, magam.sessions, magam.invitations, magam.sign_in_limits,
  magam.sections, magam.settings, magam.articles, magam.editions, magam.edition_people, magam.locks,
  magam.kill_requests, magam.revisions, magam.working_texts, magam.publications, magam.events,
  magam.outbox, magam.idempotency TO magam_newsroom;
GRANT UPDATE ON magam.people, magam.grants, magam.sessions, magam.invitations, magam.sign_in_limits,
  magam.sections, magam.settings, magam.articles, magam.editions, magam.edition_people, magam.locks,
  magam.kill_requests, magam.working_texts, magam.outbox TO magam_newsroom;
GRANT INSERT, UPDATE, DELETE ON magam.weather_observations, magam.weather_pauses TO magam_newsroom;
GRANT INSERT, DELETE ON magam.ranking_snapshots TO magam_newsroom;
GRANT DELETE ON magam.article_views TO magam_newsroom;
GRANT INSERT, UPDATE, DELETE ON magam.cards, magam.card_texts, magam.redirects TO magam_newsroom;
GRANT INSERT, UPDATE, DELETE ON magam.search_texts TO magam_newsroom;
GRANT INSERT, UPDATE, DELETE ON magam.ads, magam.former_guids TO magam_newsroom;
GRANT INSERT, DELETE ON magam.related_picks TO magam_newsroom;
GRANT INSERT, UPDATE, DELETE ON magam.queue_views, magam.open_pages TO magam_newsroom;
GRANT INSERT, UPDATE ON magam.kind_rules, magam.template_schedules TO magam_newsroom;
GRANT INSERT, UPDATE, DELETE ON magam.revision_names TO magam_newsroom;
GRANT INSERT ON magam.template_runs TO magam_newsroom;
GRANT EXECUTE ON FUNCTION magam.template_day(integer[], time, timestamptz, timestamptz)
  TO magam_newsroom;
GRANT INSERT, UPDATE, DELETE ON magam.booked_ends TO magam_newsroom;
-- What was pointed at stays; only the answer to it may be given.
GRANT INSERT, UPDATE ON magam.return_reasons TO magam_newsroom;
GRANT INSERT, UPDATE (answer, answered_by, answered_at) ON magam.return_marks TO magam_newsroom;
-- House style: rules are retired, handouts put aside, neither is deleted.
GRANT INSERT, UPDATE ON magam.style_rules TO magam_newsroom;
GRANT INSERT, DELETE ON magam.style_ignores TO magam_newsroom;
GRANT INSERT, UPDATE (dropped_at) ON magam.handouts TO magam_newsroom;
-- Notes: what was said stays, as it was answered; a note can be settled and its place found anew.
GRANT INSERT, UPDATE ON magam.notes TO magam_newsroom;
GRANT INSERT ON magam.note_answers TO magam_newsroom;
-- The readers' own search, to try a rule of house style on what is out.
GRANT EXECUTE ON FUNCTION magam.site_search(bigint[], text[], text[], text[], text[], timestamptz,
  timestamptz, integer) TO magam_newsroom;
-- Pictures are kept; a set of renditions that was replaced goes with its files.
GRANT INSERT, UPDATE ON magam.pictures TO magam_newsroom;
GRANT INSERT, UPDATE, DELETE ON magam.renditions TO magam_newsroom;
-- Receipts and alarms are kept: what readers were given is part of the record.
GRANT INSERT, UPDATE ON magam.receipts, magam.alarms TO magam_newsroom;
-- Cases: what came in and what was written is added to, never changed; a claimant can be erased.
GRANT INSERT ON magam.correction_cases, magam.correction_case_articles, magam.correction_claimants,
  magam.correction_texts, magam.correction_notices, magam.hidden_words TO magam_newsroom;
GRANT UPDATE (kind, replied_by, replied_at, decision, basis, decision_reason, decided_by, decided_at,
  notice_article_id) ON magam.correction_cases TO magam_newsroom;
GRANT DELETE ON magam.correction_claimants, magam.hidden_words TO magam_newsroom;
GRANT UPDATE (visible_from, visible_until, held) ON magam.publications TO magam_newsroom;
GRANT INSERT, DELETE ON magam.notices TO magam_newsroom;
GRANT INSERT, UPDATE ON magam.notice_receivers, magam.notice_settings TO magam_newsroom;
GRANT INSERT, UPDATE (done_at, outcome) ON magam.notice_deliveries TO magam_newsroom;
GRANT INSERT, UPDATE, DELETE ON magam.push_devices TO magam_newsroom;
-- Plans and events are called off, never deleted; what was said of a plan stays.
GRANT INSERT, UPDATE ON magam.assignments, magam.coverage_events, magam.calendar_feeds TO magam_newsroom;
GRANT INSERT ON magam.assignment_notes TO magam_newsroom;
GRANT INSERT, DELETE ON magam.duties TO magam_newsroom;
GRANT DELETE ON magam.publications, magam.grants, magam.sessions, magam.sign_in_limits, magam.locks,
  magam.kill_requests, magam.outbox, magam.idempotency TO magam_newsroom;
GRANT UPDATE (read_at, read_by) ON magam.tips TO magam_newsroom;
GRANT EXECUTE ON FUNCTION magam.content_hash(jsonb), magam.event_hash(magam.events),
  magam.site_next_change() TO magam_newsroom;
-- The readers' own lists, to know on which first pages an article is due.
GRANT EXECUTE ON FUNCTION magam.site_articles_newest(integer, integer),
  magam.site_articles_of_section(text, boolean, integer, integer),
  magam.site_articles_by_tag(text, integer, integer),
  magam.site_articles_by_person(bigint, integer, integer) TO magam_newsroom;

-- The readers' side: the site views, the instant of the next change.
GRANT USAGE ON SCHEMA magam TO magam_site;
GRANT SELECT ON magam.site_articles, magam.site_tombstones, magam.site_sections, magam.site_people,
  magam.site_settings TO magam_site;
GRANT SELECT ON magam.site_weather TO magam_site;
GRANT SELECT ON magam.site_rankings TO magam_site;
GRANT SELECT ON magam.site_editions, magam.site_corrections, magam.site_pages TO magam_site;
GRANT SELECT ON magam.site_notices, magam.site_notice_articles TO magam_site;
GRANT SELECT ON magam.site_related, magam.site_former_guids, magam.site_ads TO magam_site;
GRANT SELECT ON magam.site_pictures, magam.site_renditions TO magam_site;
-- Told by readers, read by none of them.
GRANT INSERT (text, contact) ON magam.tips TO magam_site;
GRANT SELECT ON magam.site_cards, magam.site_redirects, magam.site_machines TO magam_site;
GRANT EXECUTE ON FUNCTION magam.site_next_change(), magam.site_feed_key_fits(text),
  magam.site_count_redirect(bigint) TO magam_site;
GRANT EXECUTE ON FUNCTION magam.site_articles_newest(integer, integer),
  magam.site_articles_of_section(text, boolean, integer, integer),
  magam.site_articles_by_section(integer),
  magam.site_articles_between(timestamptz, timestamptz, integer, integer), magam.site_months()
  TO magam_site;
GRANT EXECUTE ON FUNCTION magam.site_articles_by_tag(text, integer, integer),
  magam.site_articles_by_person(bigint, integer, integer),
  magam.site_search(bigint[], text[], text[], text[], text[], timestamptz, timestamptz, integer)
  TO magam_site;

-- The press: to listen, to ask which pages died, to count readers.
GRANT USAGE ON SCHEMA magam TO magam_press;
GRANT EXECUTE ON FUNCTION magam.press_pulse(), magam.count_views(jsonb) TO magam_press;
