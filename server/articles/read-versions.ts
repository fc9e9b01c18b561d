import type { Db } from "#db/client.ts";
import { listEditionFacts } from "#db/queries/edition-facts.ts";
import { listEditionsBeside } from "#db/queries/history.ts";
import { listTexts, type VersionRow } from "#db/queries/versions.ts";
import type { PersonActor } from "#domain/actor.ts";
import { mayRead } from "#domain/article/access.ts";
import { type Authored, authorship } from "#domain/article/authorship.ts";
import { bodyText } from "#domain/article/body-text.ts";
import { changedLetters } from "#domain/article/changed-letters.ts";
import { LOCK_SECONDS } from "./load-edition.ts";
import { noteKilledReading } from "./read-killed.ts";

export type Version = Omit<VersionRow, "content"> & {
  /** Against the text kept before it: letters that came and went, wherever they stand. */
  readonly size: { readonly added: number; readonly removed: number };
};

export type Versions = {
  readonly headline: string;
  /** Newest first. */
  readonly versions: readonly Version[];
  /** Of the newest text. */
  readonly paragraphs: readonly Authored[];
  /** Older texts than these are not looked at. */
  readonly isCut: boolean;
};

/** More than an article is ever written in; beyond them the oldest are left out. */
const MOST = 300;

/** Every kept text of an article with the size of its change, and who wrote which paragraph; null where there is none to read. */
export async function readVersions(
  db: Db,
  actor: PersonActor,
  editionId: number,
): Promise<Versions | null> {
  const editions = await listEditionsBeside(db, editionId);
  const facts = await listEditionFacts(
    db,
    editions.map(({ id }) => id),
    LOCK_SECONDS,
  );
  const readable = editions.filter(({ id }) => {
    const edition = facts.get(id);
    return edition !== undefined && mayRead(actor, edition);
  });
  const asked = readable.find(({ id }) => id === editionId);
  if (!asked) return null;
  await noteKilledReading(db, actor, {
    ...{ articleId: asked.articleId, editionId, where: "history" },
    facts: facts.get(editionId),
  });
  const texts = await listTexts(
    db,
    readable.map(({ id }) => id),
    MOST + 1,
  );
  const shown = texts.slice(-MOST);
  const before = new Map(
    shown.map((text, at) => [text.id, texts[texts.length - shown.length + at - 1]]),
  );
  return {
    headline: shown.at(-1)?.content.headline ?? "",
    versions: shown
      .map(({ content, ...version }) => ({
        ...version,
        size: changedLetters(before.get(version.id)?.content ?? null, content),
      }))
      .reverse(),
    paragraphs: authorship(
      shown.map(({ id, author, at, content }) => ({
        ...{ id, author, at },
        paragraphs: bodyText(content.body).split("\n").filter(Boolean),
      })),
    ),
    isCut: texts.length > MOST,
  };
}
