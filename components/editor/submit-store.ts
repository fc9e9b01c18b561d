import { deviceDatabase } from "./device-database.ts";
import type { SubmitStore } from "./waiting-submits.ts";

/** 송고 that waits, in IndexedDB, so that it outlives the browser. */
export function browserSubmits(): SubmitStore {
  return {
    async put(submit) {
      const database = await deviceDatabase();
      const work = database.transaction("submits", "readwrite", { durability: "strict" });
      await Promise.all([work.store.put(submit), work.done]);
    },
    async remove({ editionId, personId }) {
      await (await deviceDatabase()).delete("submits", [editionId, personId]);
    },
    async listOf(personId) {
      const all = await (await deviceDatabase()).getAll("submits");
      return all.filter((submit) => submit.personId === personId);
    },
  };
}
