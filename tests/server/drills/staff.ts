import { eq } from "drizzle-orm";
import { connect, type Db } from "#db/client.ts";
import { editions, grants, people, sections } from "#db/schema/index.ts";
import type { PersonActor, Role } from "#domain/actor.ts";
import type { Content } from "#domain/article/content.ts";
import { approveArticle } from "#server/articles/approve.ts";
import { claimArticle } from "#server/articles/claim.ts";
import { createArticle } from "#server/articles/create-article.ts";
import { saveText } from "#server/articles/save-text.ts";
import { submitArticle } from "#server/articles/submit.ts";
import { contentOf } from "../../support/newsroom.ts";

/** A reporter and a desk at work in one section of a house. */
export interface Staff {
  readonly db: Db;
  readonly reporter: PersonActor;
  readonly desk: PersonActor;
  readonly section: { readonly id: number; readonly slug: string };
  end(): Promise<void>;
}

export interface Prepared {
  readonly articleId: number;
  readonly editionId: number;
}

/** Hires two people for a section, which is made if the house has none of this name. */
export async function hireStaff(newsroomUrl: string, slug = "society"): Promise<Staff> {
  const { db, end } = connect(newsroomUrl, { name: "drill", max: 4 });
  const [known] = await db.select().from(sections).where(eq(sections.slug, slug));
  const [made] = known
    ? [known]
    : await db
        .insert(sections)
        .values({ slug, name: "사회", nameEn: "Society", position: 0 })
        .returning();
  if (!made) throw new Error("no section");
  return {
    db,
    reporter: await hire(db, "드릴 기자", "reporter"),
    desk: await hire(db, "드릴 데스크", "desk"),
    section: { id: made.id, slug },
    end,
  };
}

/** An approved article, ready to go out. */
export async function prepareArticle(staff: Staff, content: Partial<Content>): Promise<Prepared> {
  const { db, reporter, section } = staff;
  const { articleId, editionId } = await createArticle(db, reporter, {
    sectionId: section.id,
    kind: "straight",
    headline: "새 기사",
  });
  const saved = await saveText(db, reporter, {
    editionId,
    page: "drill-page",
    baseVersion: 1,
    content: contentOf(reporter, content),
  });
  if (saved.outcome !== "saved") throw new Error(`not saved: ${saved.because}`);
  await approveText(staff, editionId, saved.version);
  return { articleId, editionId };
}

/** Handed in by the reporter, claimed and approved by the desk. */
export async function approveText(
  { db, reporter, desk }: Staff,
  editionId: number,
  textVersion: number,
): Promise<void> {
  await submitArticle(db, reporter, { editionId });
  await claimArticle(db, desk, { editionId });
  await approveArticle(db, desk, { editionId, textVersion });
}

/** What the database says of an edition now. */
export async function statusOf(db: Db, editionId: number): Promise<string> {
  const [row] = await db
    .select({ status: editions.status })
    .from(editions)
    .where(eq(editions.id, editionId));
  return row?.status ?? "missing";
}

async function hire(db: Db, name: string, role: Role): Promise<PersonActor> {
  const email = `${role}-${process.hrtime.bigint()}@drill.example`;
  const [row] = await db.insert(people).values({ email, name }).returning({ id: people.id });
  if (!row) throw new Error("no person");
  await db.insert(grants).values({ personId: row.id, role, sectionId: null, onDuty: false });
  return { kind: "person", id: row.id, name, grants: [{ role, sectionId: null, onDuty: false }] };
}
