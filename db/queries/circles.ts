import { and, eq, isNull, or, sql } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { editionPeople, editions, grants, people, sections } from "#db/schema/index.ts";

/** Desks of a section, of the section it lies in, and the managing editors. */
export async function listDesksOf(reader: Reader, sectionId: number): Promise<number[]> {
  const rows = await reader
    .selectDistinct({ id: people.id })
    .from(people)
    .innerJoin(grants, eq(grants.personId, people.id))
    .where(
      and(
        isNull(people.disabledAt),
        or(
          eq(grants.role, "managing_editor"),
          and(
            eq(grants.role, "desk"),
            or(
              isNull(grants.sectionId),
              eq(grants.sectionId, sectionId),
              eq(
                grants.sectionId,
                sql`(select ${sections.parentId} from ${sections} where ${sections.id} = ${sectionId})`,
              ),
            ),
          ),
        ),
      ),
    );
  return rows.map(({ id }) => id);
}

/** The photo desk of the whole house. */
export async function listPhotoDesk(reader: Reader): Promise<number[]> {
  const rows = await reader
    .selectDistinct({ id: people.id })
    .from(people)
    .innerJoin(grants, eq(grants.personId, people.id))
    .where(and(isNull(people.disabledAt), eq(grants.role, "photo_editor")));
  return rows.map(({ id }) => id);
}

/** Authors of one edition. */
export async function listAuthorsOf(reader: Reader, editionId: number): Promise<number[]> {
  const rows = await reader
    .select({ id: editionPeople.personId })
    .from(editionPeople)
    .where(and(eq(editionPeople.editionId, editionId), eq(editionPeople.part, "author")));
  return rows.map(({ id }) => id);
}

/** Whoever wrote or changed the text of any edition of an article. */
export async function listWritersOf(reader: Reader, articleId: number): Promise<number[]> {
  const rows = await reader
    .selectDistinct({ id: editionPeople.personId })
    .from(editionPeople)
    .innerJoin(editions, eq(editions.id, editionPeople.editionId))
    .where(and(eq(editions.articleId, articleId), sql`${editionPeople.part} <> 'approver'`));
  return rows.map(({ id }) => id);
}
