import { deviceDatabase } from "./device-database.ts";
import type { JournalPlace, JournalStore } from "./journal.ts";

/**
 * The journal in IndexedDB. It survives the end of the tab, of the browser and, as each write asks
 * for strict durability (W3C Indexed Database API 3.0, §2.7.1), of the machine.
 */
export function browserJournal(): JournalStore {
  return {
    async put(entry) {
      const database = await deviceDatabase();
      const work = database.transaction("texts", "readwrite", { durability: "strict" });
      const put = work.store.put(entry);
      // Not left to the end of the task, which a dying page may not see.
      work.commit();
      await Promise.all([put, work.done]);
    },
    async remove(place) {
      await (await deviceDatabase()).delete("texts", keyOf(place));
    },
    async list({ editionId, personId }) {
      const from: [number, number, string] = [editionId, personId, ""];
      const to: [number, number, string] = [editionId, personId, "\uffff"];
      return (await deviceDatabase()).getAll("texts", IDBKeyRange.bound(from, to));
    },
    async remember(entry) {
      const work = (await deviceDatabase()).transaction("known", "readwrite");
      const known = await work.store.get([entry.editionId, entry.personId]);
      if (!known || known.version <= entry.version) await work.store.put(entry);
      await work.done;
    },
    async recall({ editionId, personId }) {
      return (await (await deviceDatabase()).get("known", [editionId, personId])) ?? null;
    },
  };
}

function keyOf({ editionId, personId, page }: JournalPlace): [number, number, string] {
  return [editionId, personId, page];
}
