import { sql } from "drizzle-orm";
import { connect, type Tx } from "#db/client.ts";
import { grants, people, sections, settings } from "#db/schema/index.ts";
import type { MainPicture } from "#domain/article/content.ts";
import { hashPassword } from "../auth/passwords.ts";
import type { PictureStorage } from "../pictures/storage.ts";
import { demoPassword } from "./accounts.ts";
import { demoArticles } from "./articles/index.ts";
import {
  DEMO_PHOTOGRAPHER,
  type DemoSection,
  demoPaper,
  demoParts,
  demoPeople,
  demoSections,
} from "./newsroom.ts";
import { plantPictures } from "./pictures/plant-pictures.ts";
import { plantArticle } from "./plant-article.ts";
import { plantCases } from "./plant-cases.ts";
import { plantPlans } from "./plant-plans.ts";
import { plantStyle } from "./plant-style.ts";
import { plantViews } from "./plant-views.ts";

/**
 * Fills an empty newsroom with our own demo, times relative to now. Runs as the
 * owner, because it tells of the past, as an import of an archive would. Does
 * nothing, and says so by `false`, where anybody works already.
 */
export async function seedDemo(
  ownerUrl: string,
  options: {
    log?: (line: string) => void;
    now?: Date;
    /** Where the demo's pictures go; without it there are none. */
    storage?: PictureStorage;
  } = {},
): Promise<boolean> {
  const { db, end } = connect(ownerUrl, { name: "demo", max: 1 });
  try {
    return await db.transaction(async (tx) => {
      await tx.execute(sql`lock table magam.people in exclusive mode`);
      const someone = await tx.select({ id: people.id }).from(people).limit(1);
      if (someone.length > 0) return false;
      const planted = await plantPeople(tx);
      const now = options.now ?? new Date();
      const photographer = planted.people.get(DEMO_PHOTOGRAPHER)?.id;
      const pictures =
        options.storage && photographer
          ? await plantPictures(tx, options.storage, photographer, now)
          : new Map<string, MainPicture>();
      const ids = { ...planted, pictures };
      // Oldest first, so that numbers grow with time as they would have.
      const inOrder = [...demoArticles].sort((a, b) => b.hoursAgo - a.hoursAgo);
      for (const article of inOrder) await plantArticle(tx, article, ids, now);
      await plantCases(tx, ids, now);
      await plantStyle(tx, ids);
      await plantViews(tx, now);
      await plantPlans(tx, ids, now);
      options.log?.(`demo newsroom: ${demoPeople.length} people, ${demoArticles.length} articles`);
      return true;
    });
  } finally {
    await end();
  }
}

export type DemoIds = {
  readonly people: ReadonlyMap<string, { id: number; name: string }>;
  readonly sections: ReadonlyMap<string, number>;
  /** Main pictures by the key of their article. */
  readonly pictures: ReadonlyMap<string, MainPicture>;
};

async function plantPeople(tx: Tx): Promise<Omit<DemoIds, "pictures">> {
  const sectionIds = new Map<string, number>();
  const all: readonly (DemoSection & { within?: string })[] = [...demoSections, ...demoParts];
  for (const [position, { slug, name, nameEn, within }] of all.entries()) {
    const parentId = within === undefined ? null : sectionIds.get(within);
    const [row] = await tx
      .insert(sections)
      .values({ slug, name, nameEn, position, parentId })
      .returning({ id: sections.id });
    if (row) sectionIds.set(slug, row.id);
  }
  const passwordHash = await hashPassword(demoPassword);
  const personIds = new Map<string, { id: number; name: string }>();
  for (const person of demoPeople) {
    const { email, name, title, beat, bio } = person;
    const [row] = await tx
      .insert(people)
      .values({ email, name, title, beat, bio, passwordHash })
      .returning({ id: people.id });
    if (!row) continue;
    personIds.set(person.key, { id: row.id, name });
    for (const { role, section } of person.roles)
      await tx.insert(grants).values({
        personId: row.id,
        role,
        sectionId: section ? (sectionIds.get(section) ?? null) : null,
        onDuty: role === "desk" && section === "society",
      });
  }
  await tx.insert(settings).values(
    Object.entries({
      "paper.name": demoPaper.name,
      "paper.nameEn": demoPaper.nameEn,
      "paper.company": demoPaper.company,
      "paper.registrationNumber": demoPaper.registrationNumber,
      "paper.registeredOn": demoPaper.registeredOn,
      "paper.publishedSince": demoPaper.firstPublishedOn,
      "paper.publisher": demoPaper.publisher,
      "paper.editor": demoPaper.editor,
      "paper.youthOfficer": demoPaper.youthProtectionOfficer,
      "paper.address": demoPaper.address,
      "paper.phone": demoPaper.phone,
      "paper.email": demoPaper.email,
    }).map(([key, value]) => ({ key, value })),
  );
  return { people: personIds, sections: sectionIds };
}
