import type { Reader } from "#db/client.ts";
import { listSections } from "#db/queries/desk.ts";
import type { PersonActor } from "#domain/actor.ts";
import { KINDS, type Kind } from "#domain/article/kind.ts";
import { decideCreate } from "#domain/article/permissions.ts";

export type Opening = {
  readonly sectionId: number;
  readonly name: string;
  readonly nameEn: string;
  readonly kinds: readonly Kind[];
};

/** The sections in which the person may start an article, each with the kinds they may choose. */
export async function articleOpenings(reader: Reader, actor: PersonActor): Promise<Opening[]> {
  const sections = await listSections(reader);
  return sections
    .map(({ id, name, nameEn }) => ({
      sectionId: id,
      name,
      nameEn,
      kinds: KINDS.filter((kind) => decideCreate(actor, id, kind).allowed),
    }))
    .filter(({ kinds }) => kinds.length > 0);
}
