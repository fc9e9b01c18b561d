import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import type { Pool } from "pg";
import type { PersonActor } from "#domain/actor.ts";
import { type Content, parseContent } from "#domain/article/content.ts";
import { breakingIssues } from "#domain/article/publishable.ts";
import { DomainError } from "#domain/errors.ts";
import { createArticle } from "#server/articles/create-article.ts";
import { finaliseAllDue } from "#server/worker/publish-due.ts";
import { arbitraryBody } from "../../support/arbitrary-body.ts";
import { contentOf, type TestNewsroom } from "../../support/newsroom.ts";
import {
  ACTS,
  type Act,
  act,
  CAST,
  isAllowed,
  type ModelArticle,
  type ModelEdition,
  newEdition,
  type Who,
} from "./history-model.ts";
import { type Step, VERBS } from "./history-verbs.ts";

/** One step: somebody does something to the newest edition or to the one before it. */
type Planned = {
  readonly older: boolean;
  readonly anything: boolean;
  readonly onward: boolean;
  readonly number: number;
  readonly text: Content;
};

export type Cast = Readonly<Record<Who, PersonActor>>;

/** A newsroom, its people and its readers. */
export type World = { readonly room: TestNewsroom; readonly cast: Cast; readonly site: Pool };

export type HistoryTally = {
  histories: number;
  steps: number;
  done: number;
  refused: number;
  out: number;
};

export async function hireCast(room: TestNewsroom): Promise<Cast> {
  const desk = { role: "desk", sectionId: room.society } as const;
  return {
    author: await room.person("글쓴이", "reporter"),
    colleague: await room.person("동료", "reporter"),
    deskA: await room.person("데스크갑", desk),
    deskB: await room.person("데스크을", desk),
    chief: await room.person("국장", "managing_editor"),
    deputy: await room.person("부국장", "managing_editor"),
    copy: await room.person("교열", "copy_editor"),
  };
}

/**
 * Lives random histories, each step compared with the model: whether it was done, every edition's
 * status, and what readers have, letter by letter. Throws with the tale of the first
 * that went otherwise, and the seed that repeats it.
 */
export async function liveHistories(
  world: World,
  plan: { runs: number; seed: number; longest: number },
  onLived?: () => void,
): Promise<HistoryTally> {
  const { runs, seed, longest } = plan;
  const tally = { histories: 0, steps: 0, done: 0, refused: 0, out: 0 };
  const property = fc.asyncProperty(plannedHistory(world.cast, longest), async (planned) => {
    await liveThrough(world, planned, tally);
    tally.histories += 1;
    onLived?.();
  });
  // To make a life shorter is to live a hundred others; the tale of its steps says as much.
  const { failed, errorInstance, counterexamplePath } = await fc.check(property, {
    numRuns: runs,
    seed,
    endOnFailure: true,
  });
  if (failed)
    throw new Error(`seed ${seed}, history ${counterexamplePath}`, { cause: errorInstance });
  return tally;
}

async function liveThrough(
  { room, cast, site }: World,
  planned: readonly Planned[],
  tally: HistoryTally,
): Promise<void> {
  const text = planned[0]?.text ?? contentOf(cast.author);
  const { articleId, editionId } = await createArticle(room.db, cast.author, {
    sectionId: room.society,
    kind: "straight",
    headline: "새 기사",
  });
  const edition = newEdition(editionId, "author", text);
  await VERBS.save({ room, actor: cast.author, edition, text });
  edition.version += 1;
  const article: ModelArticle = { editions: [edition], out: null };
  const tale: string[] = [];
  for (const step of planned) {
    await liveOn({ room, cast }, article, step, tally, tale);
    await compare({ room, site }, articleId, article, tale.join("; "));
    if (article.out !== null) tally.out += 1;
  }
}

async function liveOn(
  { room, cast }: Pick<World, "room" | "cast">,
  article: ModelArticle,
  planned: Planned,
  tally: HistoryTally,
  tale: string[],
): Promise<void> {
  const { who, what } = chosen(article, planned);
  const edition = editionOf(article, planned.older);
  // No two texts are equal, so that every save is a change.
  const text = { ...planned.text, headline: `${tally.steps} ${planned.text.headline}` };
  tale.push(`${who} ${what} on edition ${article.editions.indexOf(edition) + 1}`);
  const before = { ...edition };
  const isDone = act(article, edition, who, what);
  const outcome = await outcomeOf({ room, actor: cast[who], edition: before, text }, what);
  tally.steps += 1;
  tally[isDone ? "done" : "refused"] += 1;
  if ((outcome !== false) !== isDone)
    throw new Error(
      `${tale.join("; ")}: ${outcome === false ? "refused" : "done"}, against the model`,
    );
  if (isDone && what === "save") Object.assign(edition, { text, version: edition.version + 1 });
  if (isDone && what === "revise") {
    const next = newEdition(Number(outcome), who, edition.text);
    for (const one of edition.authors) next.authors.add(one);
    for (const one of edition.writers) next.writers.add(one);
    article.editions.push(next);
  }
  if (isDone && what === "bookSoon") await finalise(room, edition.id);
}

/** Also where another life's worker has it in hand: that one leaves it alone and goes on. */
async function finalise(room: TestNewsroom, editionId: number): Promise<void> {
  for (let isDue = true; isDue; ) {
    await finaliseAllDue(room.db);
    const { rows } = await room.pool.query("select status from magam.editions where id = $1", [
      editionId,
    ]);
    isDue = rows[0]?.status === "scheduled";
  }
}

function editionOf({ editions }: ModelArticle, older: boolean): ModelEdition {
  const edition = editions.at(older ? -2 : -1) ?? editions[0];
  if (!edition) throw new Error("an article without an edition");
  return edition;
}

async function compare(
  { room, site }: Pick<World, "room" | "site">,
  articleId: number,
  { editions, out }: ModelArticle,
  told: string,
): Promise<void> {
  const { rows } = await room.pool.query<{ status: string; same: boolean | null }>(
    `select e.status, (select bool_and(p.content::text = r.content::text
        and p.content_hash = e.approved_hash and p.content_hash = magam.content_hash(p.content))
      from magam.publications p join magam.revisions r on r.id = e.approved_revision_id
      where p.edition_id = e.id) as same
     from magam.editions e where e.article_id = $1 order by e.number`,
    [articleId],
  );
  const statuses = rows.map(({ status }) => status).join(", ");
  const wanted = editions.map(({ status }) => status).join(", ");
  if (statuses !== wanted) throw new Error(`${told}: ${statuses}, not ${wanted}`);
  if (rows.some(({ same }) => same === false))
    throw new Error(`${told}: what was put out is not the approved revision`);
  const shown = await site.query<{ content: Content }>(
    "select content from magam.site_articles where id = $1",
    [articleId],
  );
  const got = shown.rows.map(({ content }) => content);
  if (!isDeepStrictEqual(got, out === null ? [] : [out]))
    throw new Error(`${told}: readers have ${JSON.stringify(got)}, not ${JSON.stringify(out)}`);
}

/** False for a refusal; the new edition's number where the verb opens one. */
async function outcomeOf(step: Step, what: Act): Promise<number | true | false> {
  try {
    const result = await VERBS[what](step);
    return what === "revise" ? (result as { editionId: number }).editionId : true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

/** What brings a text to readers. */
const ONWARD: readonly Act[] = [
  ...(["submit", "claim", "approve", "publish", "bookSoon", "breaking", "revise"] as const),
  "restore",
];

/** Who does what: mostly something that is allowed now, mostly onward; else anything at all. */
function chosen(article: ModelArticle, planned: Planned): { who: Who; what: Act } {
  const { number, onward, older } = planned;
  const edition = editionOf(article, older);
  const all = CAST.flatMap((who) => ACTS.map((what) => ({ who, what })));
  const allowed = all.filter(({ who, what }) => isAllowed(article, edition, who, what));
  const ways = onward ? allowed.filter(({ what }) => ONWARD.includes(what)) : allowed;
  const from = planned.anything || ways.length === 0 ? all : ways;
  return from[number % from.length] ?? { who: "author", what: "save" };
}

function plannedHistory(cast: Cast, longest: number): fc.Arbitrary<Planned[]> {
  const oneOf = (many: number) =>
    fc.integer({ min: 1, max: many }).map((number) => number === many);
  const step = fc.record({
    older: oneOf(6),
    anything: oneOf(4),
    onward: fc.boolean(),
    number: fc.nat(),
    text: content(cast.author),
  });
  return fc.array(step, { minLength: 6, maxLength: longest, size: "max" });
}

function content(author: PersonActor): fc.Arbitrary<Content> {
  return fc
    .record({
      body: arbitraryBody,
      number: fc.nat(),
      line: fc.string({ unit: "grapheme", maxLength: 20 }),
    })
    .map(({ body, number, line }) => {
      const plain = contentOf(author).body.content;
      // A text may not name a picture that nobody has taken in.
      const blocks = body.content.filter(({ type }) => type !== "picture");
      const parsed = parseContent({
        ...contentOf(author, { headline: `제 ${number}호 ${line}`, decks: [line] }),
        body: { type: "doc", content: [...plain, ...blocks] },
      });
      const isFit =
        parsed.ok &&
        [...parsed.content.headline].length < 70 &&
        breakingIssues(parsed.content, "straight").length === 0;
      return isFit ? parsed.content : contentOf(author, { headline: `제 ${number}호` });
    });
}
