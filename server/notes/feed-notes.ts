import { eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { editions } from "#db/schema/index.ts";
import { type LiveHub, listenLive } from "../live/hub.ts";
import type { Feed } from "../live/stream.ts";
import { notedAway } from "../outage.ts";

/**
 * Tells an edition's page that notes of its article changed, and nothing of them: the page asks for
 * them as its person, who by then may no longer see them.
 */
export function feedNotes(db: Db, editionId: number, listen: LiveHub["listen"] = listenLive): Feed {
  return ({ send }) => {
    let articleId: number | null = null;
    const find = async () => {
      const [row] = await db
        .select({ articleId: editions.articleId })
        .from(editions)
        .where(eq(editions.id, editionId));
      articleId = row?.articleId ?? null;
      send("notes", {});
    };
    find().catch((error) => {
      if (!notedAway(error)) console.error("a page's notes cannot be told of:", error);
    });
    return listen("note", (id) => {
      if (id === null || id === articleId) send("notes", {});
    });
  };
}
