import type { Answer } from "#domain/answer.ts";
import { paths } from "#domain/paths.ts";
import type { JournalStore } from "./journal.ts";
import type * as requests from "./text-requests.ts";

/** A 송고 given without a network: what goes to the desk with it, and the key by which it goes once. */
export type WaitingSubmit = {
  readonly editionId: number;
  readonly personId: number;
  readonly key: string;
  readonly note: string;
  readonly answer: string;
  readonly headline: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The house has answered no: the reason's key. It waits for its writer then. */
  readonly refused?: string;
};

export type SubmitStore = {
  put(submit: WaitingSubmit): Promise<void>;
  remove(submit: Pick<WaitingSubmit, "editionId" | "personId">): Promise<void>;
  listOf(personId: number): Promise<readonly WaitingSubmit[]>;
};

type Means = {
  readonly store: SubmitStore;
  readonly journal: Pick<JournalStore, "list" | "remove">;
  /** Pages that live in this browser: each saves its own text. */
  readonly openPages: () => Promise<ReadonlySet<string>>;
  readonly requests: Pick<typeof requests, "sendText" | "sendSubmit" | "holdLock" | "takeOver">;
};

export type Sent = "sent" | "waits" | "refused";

/**
 * Sends what waits: first the text that only this device has, then the 송고, each by a key of its
 * own. Whatever is asked twice, by two tabs or after a lost answer, happens once.
 */
export async function sendWaiting(submit: WaitingSubmit, means: Means): Promise<Sent> {
  const text = await sendLeftText(submit, means);
  if (text !== "sent") return text;
  const { personId: person, key, note, answer } = submit;
  const url = paths.api.submit(submit.editionId);
  const reply = await means.requests.sendSubmit(url, { person, key, note, answer });
  if (reply === null) return "waits";
  if (reply.ok) {
    await means.store.remove(submit);
    return "sent";
  }
  return refuse(submit, reply, means);
}

/** The text of a page that is gone. One that lives saves its own; it is waited for. */
async function sendLeftText(submit: WaitingSubmit, means: Means): Promise<Sent> {
  const [entries, open] = await Promise.all([means.journal.list(submit), means.openPages()]);
  if (entries.some(({ page }) => open.has(page))) return "waits";
  const [newest] = entries.toSorted((a, b) => b.at - a.at);
  if (!newest) return "sent";
  const { page, baseVersion, content, counter } = newest;
  const held = await haveLock({ page, person: submit.personId }, submit.editionId, means);
  if (held === "waits") return held;
  if (held === "refused") return refuse(submit, { reason: "guard.notLockedByAnother" }, means);
  const reply = await means.requests.sendText(paths.api.save(submit.editionId), {
    ...{ page, baseVersion, content, person: submit.personId },
    key: `${submit.key}.${counter}`,
  });
  switch (reply.kind) {
    case "saved":
      await means.journal.remove(newest);
      return "sent";
    case "unknown":
    case "signIn":
      return "waits";
    case "conflict":
      return refuse(submit, { reason: "conflict.textMoved" }, means);
    case "refused":
      return refuse(submit, reply.refused, means);
  }
}

/** An earlier page of the same person may still seem to write: it is theirs to take over. */
async function haveLock(
  writer: { page: string; person: number },
  editionId: number,
  { requests }: Means,
): Promise<Sent> {
  const url = paths.api.lock(editionId);
  const lock = await requests.holdLock(url, writer);
  if (lock === null) return "waits";
  // The save says why the text is closed.
  if (lock === "refused" || lock.mine) return "sent";
  if (lock.holder?.id !== writer.person) return "refused";
  const taken = await requests.takeOver(url, writer);
  return taken?.ok ? "sent" : "waits";
}

async function refuse(
  submit: WaitingSubmit,
  { reason }: Pick<Extract<Answer<unknown>, { ok: false }>, "reason">,
  { store }: Means,
): Promise<Sent> {
  if (reason === "signIn.needed" || reason === "signIn.other") return "waits";
  await store.put({ ...submit, refused: reason });
  return "refused";
}
