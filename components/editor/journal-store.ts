import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { JournalEntry, JournalPlace, JournalStore } from "./journal.ts";

const NAME = "magam-journal";
/** Texts kept in one browser, of everybody who writes in it. The oldest go first. */
const MOST_TEXTS = 200;

interface JournalSchema extends DBSchema {
  texts: { key: [number, number, string]; value: JournalEntry; indexes: { at: number } };
}

/**
 * The journal in IndexedDB. It survives the end of the tab, of the browser and, as each write asks
 * for strict durability (W3C Indexed Database API 3.0, §2.7.1), of the machine.
 */
export function browserJournal(): JournalStore {
  let opened: Promise<IDBPDatabase<JournalSchema>> | null = null;
  const open = () => {
    opened ??= openJournal(() => {
      opened = null;
    }).catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
  return {
    async put(entry) {
      const database = await open();
      const work = database.transaction("texts", "readwrite", { durability: "strict" });
      const put = work.store.put(entry);
      // Not left to the end of the task, which a dying page may not see.
      work.commit();
      await Promise.all([put, work.done]);
    },
    async remove(place) {
      await (await open()).delete("texts", keyOf(place));
    },
    async list({ editionId, personId }) {
      const from: [number, number, string] = [editionId, personId, ""];
      const to: [number, number, string] = [editionId, personId, "\uffff"];
      return (await open()).getAll("texts", IDBKeyRange.bound(from, to));
    },
  };
}

function keyOf({ editionId, personId, page }: JournalPlace): [number, number, string] {
  return [editionId, personId, page];
}

async function openJournal(onClosed: () => void): Promise<IDBPDatabase<JournalSchema>> {
  const database = await openDB<JournalSchema>(NAME, 1, {
    upgrade: (fresh) => {
      const texts = fresh.createObjectStore("texts", {
        keyPath: ["editionId", "personId", "page"],
      });
      texts.createIndex("at", "at");
    },
    // A newer version of the app in another tab wants to change the form: it must not wait for this one.
    blocking: (_now, _next, event) => {
      (event.target as IDBDatabase).close();
      onClosed();
    },
    terminated: onClosed,
  });
  await forgetOldest(database);
  return database;
}

async function forgetOldest(database: IDBPDatabase<JournalSchema>): Promise<void> {
  const work = database.transaction("texts", "readwrite");
  let surplus = (await work.store.count()) - MOST_TEXTS;
  let oldest = surplus > 0 ? await work.store.index("at").openCursor() : null;
  while (oldest && surplus > 0) {
    await oldest.delete();
    surplus -= 1;
    oldest = await oldest.continue();
  }
  await work.done;
}
