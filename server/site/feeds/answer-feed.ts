import { listFeed, listReporter, listTag } from "#db/queries/site-lists.ts";
import { feedKeyFits, listBodies, listFormerGuids } from "#db/queries/site-machines.ts";
import { bodyHtml } from "#domain/article/body-rss.ts";
import { type FeedFormat, type FeedTopic, feedPath } from "#domain/feed.ts";
import { pageTags } from "#domain/page-tags.ts";
import { paths } from "#domain/paths.ts";
import { withParts } from "#domain/section.ts";
import { site } from "#messages/site.ts";
import { siteDb } from "#server/databases.ts";
import { absolute } from "#server/public-url.ts";
import { answer, missing } from "../answer.ts";
import { directive, type SiteFrame, sectionOf, siteFrame, sitePerson } from "../frame.ts";
import { siteMachines } from "../machines.ts";
import { idOf, tagOf } from "../parameters.ts";
import { feedPictures } from "../pictures.ts";
import { writeFeed } from "./feed.ts";

const MOST = 30;
/** Pages of ten of a reporter's or a tag's list. */
const PAGES = [1, 2, 3];

/** A feed's subject as its readers are told, the page it belongs to, and its newest articles. */
type Subject = {
  readonly topic: FeedTopic;
  readonly name: string | null;
  readonly page: string;
  readonly tags: readonly string[];
  readonly articles: Awaited<ReturnType<typeof listFeed>>;
};

/**
 * The feed at these path segments (`all.xml`, `reporter/3.json`), newest first, no advertorials:
 * summaries for everybody, whole texts for who brings the key. A wrong key is answered like a feed
 * that is not there.
 */
export async function answerFeed(
  format: FeedFormat,
  segments: readonly string[],
  key: string | null,
): Promise<Response> {
  const frame = await siteFrame();
  const subject = await subjectOf(format, segments, frame);
  if (!subject || (key !== null && !(await feedKeyFits(siteDb(), key))))
    return missing(directive(frame, []));
  const editorial = subject.articles.filter(({ kind }) => kind !== "advertorial");
  const bodies =
    key === null
      ? null
      : await listBodies(
          siteDb(),
          editorial.map(({ id }) => id),
        );
  const formerGuids = await listFormerGuids(
    siteDb(),
    editorial.map(({ id }) => id),
  );
  const { name: paperName } = frame.paper;
  const { type, text } = writeFeed(
    format,
    {
      title: site.feedTitle(paperName, subject.name),
      description: site.feedDescription(paperName, subject.name),
      paperName,
      page: subject.page,
      self: feedPath(format, subject.topic) + (key === null ? "" : `?key=${key}`),
      hub: (await siteMachines()).webSubHub || null,
      articles: editorial.map((article) => {
        const text = bodies?.get(article.id);
        return {
          ...article,
          html: text
            ? bodyHtml(text.body, absolute, feedPictures(text.pictures), text.main ?? undefined)
            : null,
          formerGuid: formerGuids.get(article.id) ?? null,
        };
      }),
      now: frame.now,
    },
    absolute,
  );
  return answer(type, text, directive(frame, subject.tags));
}

async function subjectOf(
  format: FeedFormat,
  segments: readonly string[],
  frame: SiteFrame,
): Promise<Subject | null> {
  const end = format === "json" ? ".json" : ".xml";
  const last = segments.at(-1) ?? "";
  if (!last.endsWith(end) || segments.length > 2) return null;
  const name = last.slice(0, -end.length);
  if (segments.length === 1) return paperOrSection(name, frame);
  if (segments[0] === "reporter") return reporterSubject(name);
  return segments[0] === "tag" ? tagSubject(name) : null;
}

async function paperOrSection(slug: string, frame: SiteFrame): Promise<Subject | null> {
  const section = sectionOf(frame, slug);
  if (slug !== "all" && !section) return null;
  return {
    topic: section ? { of: "section", slug } : { of: "all" },
    name: section?.name ?? null,
    page: section ? paths.section(slug) : paths.home(),
    tags: [
      pageTags.feeds,
      ...(section ? withParts(frame.sections, section) : []).map((one) =>
        pageTags.section(one.slug),
      ),
    ],
    articles: await listFeed(siteDb(), section?.slug ?? null, MOST),
  };
}

async function reporterSubject(name: string): Promise<Subject | null> {
  const id = idOf(name);
  const person = id === null ? null : await sitePerson(id);
  if (!person) return null;
  const lists = await Promise.all(PAGES.map((page) => listReporter(siteDb(), person.id, page)));
  return {
    topic: { of: "reporter", id: person.id },
    name: person.name,
    page: paths.reporter(person.id),
    tags: [pageTags.person(person.id)],
    articles: lists.flatMap(({ articles }) => articles),
  };
}

async function tagSubject(name: string): Promise<Subject | null> {
  const tag = tagOf(name);
  if (tag === null) return null;
  const lists = await Promise.all(PAGES.map((page) => listTag(siteDb(), tag, page)));
  const articles = lists.flatMap((list) => list.articles);
  if (articles.length === 0) return null;
  return {
    ...{ topic: { of: "tag", tag }, name: site.tag(tag), page: paths.tag(tag) },
    ...{ tags: [pageTags.tag(tag)], articles },
  };
}
