import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { listOpenPages } from "#db/queries/desk.ts";
import { listEditionFacts } from "#db/queries/edition-facts.ts";
import { openPages } from "#db/schema/index.ts";
import { mayRead } from "#domain/article/access.ts";
import { LOCK_SECONDS } from "../articles/load-edition.ts";
import { type LiveHub, listenLive } from "../live/hub.ts";
import type { Feed } from "../live/stream.ts";
import { notedAway } from "../outage.ts";
import { OPEN_PAGE_SECONDS } from "./records.ts";

/** A third of the time after which a page without a sign is gone. */
const SIGN_MS = (OPEN_PAGE_SECONDS / 3) * 1000;

/**
 * While the stream of an edition's page is open, everybody sees whose page it is; the page is sent
 * who else has one, under `beside`. What one may not read one cannot have open.
 */
export function feedOpenPage(
  db: Db,
  editionId: number,
  listen: LiveHub["listen"] = listenLive,
): Feed {
  return (stream) => {
    const page = randomUUID();
    const own = and(eq(openPages.editionId, editionId), eq(openPages.page, page));
    let isOpen = true;
    let last = "";

    const quietly = (work: () => Promise<unknown>) => () =>
      void work().catch((error) => {
        if (isOpen && !notedAway(error)) console.error("an open page cannot be told of:", error);
      });

    async function begin(): Promise<void> {
      if (!(await mayHave()) || !isOpen) return;
      await db.insert(openPages).values({ editionId, personId: stream.actor().id, page });
      if (!isOpen) await db.delete(openPages).where(own);
      await tell();
    }

    /** Asked each time: an embargo may have come between. */
    async function mayHave(): Promise<boolean> {
      const facts = (await listEditionFacts(db, [editionId], LOCK_SECONDS)).get(editionId);
      return facts !== undefined && mayRead(stream.actor(), facts);
    }

    async function tell(): Promise<void> {
      const people = (await mayHave())
        ? ((await listOpenPages(db, OPEN_PAGE_SECONDS, [editionId])).get(editionId) ?? [])
        : [];
      const others = people.filter(({ id }) => id !== stream.actor().id).map(({ name }) => name);
      if (!isOpen || others.join() === last) return;
      last = others.join();
      stream.send("beside", others);
    }

    const signs = setInterval(
      quietly(async () => {
        if (!(await mayHave())) return;
        const seenAt = sql`clock_timestamp()` as unknown as Date;
        await db.update(openPages).set({ seenAt }).where(own);
        await tell();
      }),
      SIGN_MS,
    );
    const stopListening = listen("edition", (id) => {
      if (id === editionId || id === null) quietly(tell)();
    });
    quietly(begin)();
    return () => {
      isOpen = false;
      clearInterval(signs);
      stopListening();
      quietly(() => db.delete(openPages).where(own))();
    };
  };
}
