import type { Tx } from "#db/client.ts";
import { listAuthorsOf, listDesksOf, listWritersOf } from "#db/queries/circles.ts";
import type { Verb } from "#domain/article/status.ts";
import { type Circle, toldOf } from "#domain/notice.ts";
import type { Work } from "../articles/perform.ts";
import { tell } from "./tell.ts";

type Moved = Pick<Work, "tx" | "actor" | "edition" | "article">;

/** Tells whoever waits for it that an edition has moved. Called by the move itself, whatever verb made it. */
export async function tellOfMove(moved: Moved, verb: Verb): Promise<void> {
  const { tx, actor, edition, article } = moved;
  const told = toldOf(verb, edition.changeKind);
  if (told === null) return;
  const whom: number[] = [];
  for (const circle of told.circles) whom.push(...(await peopleOf(tx, circle, moved)));
  await tell(
    tx,
    actor,
    {
      kind: told.kind,
      articleId: article.id,
      editionId: edition.id,
      practice: article.practice,
    },
    whom,
  );
}

async function peopleOf(
  tx: Tx,
  circle: Circle,
  { edition, article }: Pick<Moved, "edition" | "article">,
): Promise<number[]> {
  switch (circle) {
    case "authors":
      return listAuthorsOf(tx, edition.id);
    case "everyWriter":
      return listWritersOf(tx, article.id);
    case "approver":
      return edition.approvedBy === null ? [] : [edition.approvedBy];
    case "desks":
      return listDesksOf(tx, article.sectionId);
  }
}
