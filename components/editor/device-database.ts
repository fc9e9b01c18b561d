import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { JournalEntry, KnownEntry } from "./journal.ts";
import type { WaitingSubmit } from "./waiting-submits.ts";

const NAME = "magam-journal";
/** Texts kept in one browser, of everybody who writes in it. The oldest go first. */
const MOST_TEXTS = 200;

export interface DeviceSchema extends DBSchema {
  /** What is typed and not saved, by page. */
  texts: { key: [number, number, string]; value: JournalEntry; indexes: { at: number } };
  /** What was saved last, as this device knows it. */
  known: { key: [number, number]; value: KnownEntry; indexes: { at: number } };
  /** 송고 that waits for a network. */
  submits: { key: [number, number]; value: WaitingSubmit };
}

export type DeviceDatabase = IDBPDatabase<DeviceSchema>;

let opened: Promise<DeviceDatabase> | null = null;

/** The newsroom's IndexedDB, opened once a page and again after the browser has closed it. */
export function deviceDatabase(): Promise<DeviceDatabase> {
  opened ??= open(() => {
    opened = null;
  }).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

async function open(onClosed: () => void): Promise<DeviceDatabase> {
  const database = await openDB<DeviceSchema>(NAME, 2, {
    upgrade: (fresh, from) => {
      if (from < 1) {
        const texts = fresh.createObjectStore("texts", {
          keyPath: ["editionId", "personId", "page"],
        });
        texts.createIndex("at", "at");
      }
      if (from < 2) {
        const known = fresh.createObjectStore("known", { keyPath: ["editionId", "personId"] });
        known.createIndex("at", "at");
        fresh.createObjectStore("submits", { keyPath: ["editionId", "personId"] });
      }
    },
    // A newer version of the app in another tab wants to change the form: it must not wait for this one.
    blocking: (_now, _next, event) => {
      (event.target as IDBDatabase).close();
      onClosed();
    },
    terminated: onClosed,
  });
  await forgetOldest(database, "texts");
  await forgetOldest(database, "known");
  return database;
}

async function forgetOldest(database: DeviceDatabase, name: "texts" | "known"): Promise<void> {
  const work = database.transaction(name, "readwrite");
  let surplus = (await work.store.count()) - MOST_TEXTS;
  let oldest = surplus > 0 ? await work.store.index("at").openCursor() : null;
  while (oldest && surplus > 0) {
    await oldest.delete();
    surplus -= 1;
    oldest = await oldest.continue();
  }
  await work.done;
}
