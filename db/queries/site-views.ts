import { bigint, boolean, integer, jsonb, text } from "drizzle-orm/pg-core";
import { bytea } from "#db/schema/cards.ts";
import { instant, magam } from "#db/schema/magam.ts";
import type { AdPlace, AdSize } from "#domain/ad.ts";
import type { Content } from "#domain/article/content.ts";
import type { ChangeKind, Kind } from "#domain/article/kind.ts";
import type { CardShape } from "#domain/card.ts";
import type { CaseKind, Placement } from "#domain/case/case.ts";
import type { CompanyPage } from "#domain/company-page.ts";
import type { PictureSource } from "#domain/picture/picture.ts";
import type { RankingWindow } from "#domain/ranking.ts";

/**
 * Everything the readers' role can name. The views themselves are made by a migration and honour
 * the hours of publication; a query on them cannot see what is not out.
 */
export const siteArticles = magam
  .view("site_articles", {
    id: bigint({ mode: "number" }).notNull(),
    sectionSlug: text("section_slug").notNull(),
    sectionName: text("section_name").notNull(),
    kind: text().$type<Kind>().notNull(),
    content: jsonb().$type<Content>().notNull(),
    breaking: boolean().notNull(),
    changeKind: text("change_kind").$type<ChangeKind>(),
    tags: text().array().notNull(),
    personIds: bigint("person_ids", { mode: "number" }).array().notNull(),
    firstPublishedAt: instant("first_published_at").notNull(),
    modifiedAt: instant("modified_at"),
    visibleFrom: instant("visible_from").notNull(),
  })
  .existing();

/** What once was out and no longer is: a number and a date, nothing of the text. */
export const siteTombstones = magam
  .view("site_tombstones", {
    id: bigint({ mode: "number" }).notNull(),
    kind: text().$type<"withdrawn" | "killed">().notNull(),
    since: instant().notNull(),
  })
  .existing();

export const siteSections = magam
  .view("site_sections", {
    id: integer().notNull(),
    slug: text().notNull(),
    name: text().notNull(),
    nameEn: text("name_en").notNull(),
    position: integer().notNull(),
    parentId: integer("parent_id"),
  })
  .existing();

export const sitePeople = magam
  .view("site_people", {
    id: bigint({ mode: "number" }).notNull(),
    name: text().notNull(),
    title: text().notNull(),
    beat: text().notNull(),
    bio: text().notNull(),
  })
  .existing();

/** Every text that readers had of an article that is out now. */
export const siteEditions = magam
  .view("site_editions", {
    id: bigint({ mode: "number" }).notNull(),
    number: integer("edition").notNull(),
    kind: text("change_kind").$type<ChangeKind>(),
    note: text("change_note"),
    /** null where its words are hidden for somebody's privacy; the note is then null too. */
    content: jsonb().$type<Content>(),
    at: instant("visible_from").notNull(),
  })
  .existing();

/** 정정·반론·추후보도 that are out, each once. */
export const siteNotices = magam
  .view("site_notices", {
    id: bigint({ mode: "number" }).notNull(),
    kind: text().$type<CaseKind>().notNull(),
    placement: text().$type<Placement>().notNull(),
    at: instant().notNull(),
    /** null while one of the articles that it quotes is not out. */
    title: text(),
    /** null too where the notice is an article of its own. */
    text: text(),
    articleId: bigint("article_id", { mode: "number" }),
  })
  .existing();

/** Which articles a notice is about, of those that are out. */
export const siteNoticeArticles = magam
  .view("site_notice_articles", {
    noticeId: bigint("notice_id", { mode: "number" }).notNull(),
    id: bigint({ mode: "number" }).notNull(),
    headline: text().notNull(),
    kind: text().$type<Kind>().notNull(),
  })
  .existing();

/** Each 정정 once, under the headline its article has now. */
export const siteCorrections = magam
  .view("site_corrections", {
    id: bigint({ mode: "number" }).notNull(),
    at: instant("corrected_at").notNull(),
    note: text(),
    headline: text().notNull(),
    kind: text().$type<Kind>().notNull(),
    sectionName: text("section_name").notNull(),
  })
  .existing();

/** Texts of company and policy pages that the paper wrote itself. */
export const sitePages = magam
  .view("site_pages", { page: text().$type<CompanyPage>().notNull(), text: text().notNull() })
  .existing();

/** The newest ranking: places, and nothing of the counts. */
export const siteRankings = magam
  .view("site_rankings", {
    window: text("time_window").$type<RankingWindow>().notNull(),
    /** null is the whole paper. */
    sectionSlug: text("section_slug"),
    computedAt: instant("computed_at").notNull(),
    place: integer().notNull(),
    id: bigint({ mode: "number" }).notNull(),
  })
  .existing();

/** Cards of what is out, and the paper's own (no article). */
export const siteCards = magam
  .view("site_cards", {
    hash: text().notNull(),
    shape: text().$type<CardShape>().notNull(),
    articleId: bigint("article_id", { mode: "number" }),
    png: bytea().notNull(),
  })
  .existing();

/** Pictures on articles that are out, with the name under which their files are served. */
export const sitePictures = magam
  .view("site_pictures", {
    articleId: bigint("article_id", { mode: "number" }).notNull(),
    /** 0 is the main picture. */
    place: integer().notNull(),
    id: bigint({ mode: "number" }).notNull(),
    key: text().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    source: text().$type<PictureSource>().notNull(),
    credit: text().notNull(),
  })
  .existing();

/** Which articles that are out make a set of files readable. */
export const siteRenditions = magam
  .view("site_renditions", {
    key: text().notNull(),
    pictureId: bigint("picture_id", { mode: "number" }).notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    articleId: bigint("article_id", { mode: "number" }).notNull(),
  })
  .existing();

export const siteAds = magam
  .view("site_ads", {
    place: text().$type<AdPlace>().notNull(),
    size: text().$type<AdSize>().notNull(),
    text: text().notNull(),
    href: text().notNull(),
  })
  .existing();

/** Under which name a former system's feeds had told an article that is out. */
export const siteFormerGuids = magam
  .view("site_former_guids", {
    id: bigint({ mode: "number" }).notNull(),
    guid: text().notNull(),
  })
  .existing();

export const siteRedirects = magam
  .view("site_redirects", {
    id: bigint({ mode: "number" }).notNull(),
    host: text().notNull(),
    path: text().notNull(),
    param: text().notNull(),
    value: text().notNull(),
    target: text().notNull(),
  })
  .existing();

/** Settings for machines, all but the key of the full-text feeds. */
export const siteMachines = magam
  .view("site_machines", { key: text().notNull(), value: text().notNull() })
  .existing();
