import type { Reader } from "#db/client.ts";
import { listMyArticles, listReturnNotes } from "#db/queries/my-articles.ts";
import type { PersonActor } from "#domain/actor.ts";

/** What the person works on, each with the desk's reason where it was returned. Their own alone. */
export async function readMyArticles(reader: Reader, actor: PersonActor) {
  const articles = await listMyArticles(reader, actor.id);
  const returned = articles.filter(({ status }) => status === "returned");
  const notes = await listReturnNotes(
    reader,
    returned.map(({ editionId }) => editionId),
  );
  return articles.map((article) => {
    const note = notes.find(({ editionId }) => editionId === article.editionId);
    const isLive = article.status === "published";
    return {
      ...article,
      at: isLive && article.publishedAt ? article.publishedAt : later(article),
      reviewer: article.status === "in_review" ? article.claimedBy : null,
      isPublic: isLive && !article.practice,
      returned:
        article.status === "returned" && note
          ? { by: note.by, code: note.code, name: note.name, nameEn: note.nameEn, text: note.text }
          : null,
    };
  });
}

function later({ changedAt, savedAt }: { changedAt: Date; savedAt: Date }): Date {
  return changedAt > savedAt ? changedAt : savedAt;
}
