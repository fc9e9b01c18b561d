import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import {
  articles,
  editionPeople,
  editions,
  events,
  publications,
  revisions,
  workingTexts,
} from "#db/schema/index.ts";
import type { Content } from "#domain/article/content.ts";
import { LIVE_STATUSES } from "#domain/article/status.ts";
import type { DemoArticle } from "./demo-article.ts";
import { type Cast, firstEdition, type Step, secondEdition } from "./demo-history.ts";
import { demoPeople } from "./newsroom.ts";
import type { DemoIds } from "./seed.ts";

const HOUR = 3_600_000;

type Planted = { editionId: number; revisionId: number; hash: string; content: Content; at: Date };

/** One demo article with everything that led to its status, as if it had happened. */
export async function plantArticle(
  tx: Tx,
  article: DemoArticle,
  ids: DemoIds,
  now: Date,
): Promise<void> {
  const cast = castOf(article, ids);
  const steps = firstEdition(article, cast, now);
  const slug = article.part ?? article.section;
  const sectionId = ids.sections.get(slug);
  if (sectionId === undefined) throw new Error(`no section ${slug}`);
  const [row] = await tx
    .insert(articles)
    .values({
      sectionId,
      kind: article.kind,
      practice: article.practice ?? false,
      createdBy: cast.authorId,
      createdAt: steps[0]?.at,
    })
    .returning();
  if (!row) throw new Error("no article row");
  const first = await plantEdition(tx, row.id, 1, steps, cast, article, now);
  const later = secondEdition(article, cast, now);
  if (article.status === "scheduled") {
    const from = new Date(now.getTime() + (article.hoursAhead ?? 24) * HOUR);
    await putOut(tx, row, first, { from, until: null, first: from, article, edition: 1 });
    return;
  }
  const out = steps.find(({ to }) => to === "published");
  if (!out) return;
  const end = steps.find(({ to }) => to === "withdrawn" || to === "killed")?.at ?? null;
  const until = end ?? later.at(-1)?.at ?? null;
  await putOut(tx, row, first, { from: out.at, until, first: out.at, article, edition: 1 });
  if (later.length === 0) return;
  await tx.update(editions).set({ status: "superseded" }).where(eq(editions.id, first.editionId));
  const second = await plantEdition(tx, row.id, 2, later, cast, article, now);
  const from = later.at(-1)?.at ?? now;
  await putOut(tx, row, second, { from, until: null, first: out.at, article, edition: 2 });
}

async function plantEdition(
  tx: Tx,
  articleId: number,
  number: number,
  steps: readonly Step[],
  cast: Cast,
  article: DemoArticle,
  now: Date,
): Promise<Planted> {
  const last = steps.at(-1);
  if (!last) throw new Error("an edition without steps");
  const [edition] = await tx
    .insert(editions)
    .values({
      articleId,
      number,
      status: "draft",
      createdAt: steps[0]?.at,
      changedAt: last.at,
      ...(number > 1
        ? { changeKind: article.lastChange?.kind, changeReason: article.lastChange?.reason }
        : {}),
    })
    .returning({ id: editions.id });
  if (!edition) throw new Error("no edition row");
  const kept = await plantRevisions(tx, edition.id, steps);
  const final = kept.at(-1);
  if (!final) throw new Error("an edition without a text");
  const writers = new Map<number, "author" | "editor" | "approver">([[cast.authorId, "author"]]);
  for (const { text } of steps) if (text && !writers.has(text.by)) writers.set(text.by, "editor");
  const approval = steps.find(({ verb }) => verb === "approve");
  const breaking = steps.find(({ verb }) => verb === "publishBreaking");
  if (approval?.actorId) writers.set(approval.actorId, "approver");
  await tx
    .insert(editionPeople)
    .values([...writers].map(([personId, part]) => ({ editionId: edition.id, personId, part })));
  await tx.insert(workingTexts).values({
    editionId: edition.id,
    content: final.content,
    version: kept.length,
    savedBy: final.by,
    savedAt: final.at,
  });
  const claim = steps.findLast(({ verb }) => verb === "claim");
  const submit = steps.findLast(({ verb }) => verb === "submit");
  const out = steps.find(({ to }) => (LIVE_STATUSES as readonly string[]).includes(to));
  const cleared = approval !== undefined || breaking !== undefined;
  await tx
    .update(editions)
    .set({
      claimedBy: claim?.actorId ?? null,
      claimedAt: claim?.at ?? null,
      submittedAt: submit?.at ?? null,
      submittedRevisionId: kept.findLast(({ cause }) => cause === "submitted")?.id ?? null,
      returnedRevisionId: kept.findLast(({ cause }) => cause === "returned")?.id ?? null,
      approvedBy: approval?.actorId ?? null,
      approvedAt: approval?.at ?? null,
      breakingBy: breaking?.actorId ?? null,
      approvedRevisionId: cleared ? final.id : null,
      approvedHash: cleared ? final.hash : null,
      publishAt:
        last.to === "scheduled"
          ? new Date(now.getTime() + (article.hoursAhead ?? 24) * HOUR)
          : null,
      publishedAt: out?.at ?? null,
      reviewDate: last.to === "withdrawn" ? new Date(now.getTime() + 72 * HOUR) : null,
    })
    .where(eq(editions.id, edition.id));
  await walkStatus(tx, edition.id, articleId, steps, kept);
  if (last.to === "returned")
    await tx
      .update(editions)
      .set({ claimedBy: null, claimedAt: null })
      .where(eq(editions.id, edition.id));
  return {
    editionId: edition.id,
    revisionId: final.id,
    hash: final.hash,
    content: final.content,
    at: last.at,
  };
}

async function plantRevisions(tx: Tx, editionId: number, steps: readonly Step[]) {
  const kept: ({ id: number; hash: string; at: Date } & NonNullable<Step["text"]>)[] = [];
  for (const { text, at } of steps) {
    if (!text) continue;
    const [row] = await tx
      .insert(revisions)
      .values({
        editionId,
        number: kept.length + 1,
        content: text.content,
        authorId: text.by,
        cause: text.cause,
        at,
      })
      .returning({ id: revisions.id, hash: revisions.contentHash });
    if (row) kept.push({ ...row, ...text, at });
  }
  return kept;
}

/** Through every status on the way, so that the database's own table of moves holds here too. */
async function walkStatus(
  tx: Tx,
  editionId: number,
  articleId: number,
  steps: readonly Step[],
  kept: readonly { id: number; at: Date }[],
): Promise<void> {
  let status: Step["to"] | null = null;
  for (const step of steps) {
    if (status !== null && step.to !== status)
      await tx.update(editions).set({ status: step.to }).where(eq(editions.id, editionId));
    await tx.insert(events).values({
      stream: `article:${articleId}`,
      name: step.verb,
      outcome: "done",
      articleId,
      editionId,
      revisionId: step.text ? (kept.find(({ at }) => at === step.at)?.id ?? null) : null,
      fromStatus: status,
      toStatus: step.to,
      actorId: step.actorId,
      detail: step.detail ?? {},
      at: step.at,
    });
    status = step.to;
  }
}

async function putOut(
  tx: Tx,
  row: typeof articles.$inferSelect,
  planted: Planted,
  hours: { from: Date; until: Date | null; first: Date; article: DemoArticle; edition: number },
): Promise<void> {
  const { article } = hours;
  const isSubstantive = hours.edition > 1 && article.lastChange?.kind !== "typo";
  await tx.insert(publications).values({
    articleId: row.id,
    editionId: planted.editionId,
    revisionId: planted.revisionId,
    content: planted.content,
    sectionId: row.sectionId,
    kind: row.kind,
    practice: row.practice,
    breaking: article.breaking ?? false,
    changeKind: hours.edition > 1 ? article.lastChange?.kind : null,
    changeNote: hours.edition > 1 && isSubstantive ? article.lastChange?.reason : null,
    tags: planted.content.tags,
    personIds: planted.content.byline.flatMap(({ personId }) => personId ?? []),
    visibleFrom: hours.from,
    visibleUntil: hours.until,
    firstPublishedAt: hours.first,
    modifiedAt: isSubstantive ? hours.from : null,
  });
}

function castOf(article: DemoArticle, ids: DemoIds): Cast {
  const idOf = (key: string) => {
    const person = ids.people.get(key);
    if (!person) throw new Error(`no demo person ${key}`);
    return person;
  };
  const withRole = (role: string, section?: string) =>
    demoPeople.find(({ roles }) =>
      roles.some((r) => r.role === role && (!r.section || !section || r.section === section)),
    )?.key;
  const writers = article.by.map(idOf);
  const desk = idOf(withRole("desk", article.section) ?? "");
  const managing = demoPeople
    .filter(({ roles }) => roles.some(({ role }) => role === "managing_editor"))
    .map(({ key }) => idOf(key));
  const author = writers[0] ?? idOf(withRole("reporter") ?? "");
  const approver = author.id === desk.id ? managing.find(({ id }) => id !== author.id) : desk;
  const managingEditor = managing.find(({ id }) => id !== author.id) ?? author;
  const outside = article.outside ? [{ personId: null, ...article.outside }] : [];
  return {
    authorId: author.id,
    picture: ids.pictures.get(article.key),
    copyEditorId: idOf(withRole("copy_editor") ?? "").id,
    deskId: (approver ?? managingEditor).id,
    managingEditorId: managingEditor.id,
    byline: [
      ...writers.map(({ id, name }) => ({ personId: id, name, role: "reporter" as const })),
      ...outside,
    ],
  };
}
