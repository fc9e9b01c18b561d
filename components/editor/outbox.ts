import { browserJournal } from "./journal-store.ts";
import { Observed } from "./observed.ts";
import { openPages } from "./own-page.ts";
import { browserSubmits } from "./submit-store.ts";
import * as requests from "./text-requests.ts";
import { sendWaiting, type WaitingSubmit } from "./waiting-submits.ts";

export type OutboxState = {
  readonly waiting: readonly WaitingSubmit[];
  /** The last one that went. */
  readonly sent: WaitingSubmit | null;
};

const AGAIN_MS = 5_000;
/** Of several tabs one sends; the keys would see to it that nothing happens twice anyway. */
const LOCK = "magam.outbox";

/** 송고 that waits in this browser for a network, and what became of it. One for all of a page. */
class Outbox extends Observed<OutboxState> {
  private personId: number | null = null;
  private timer: ReturnType<typeof setInterval> | null = null;
  private readonly store = browserSubmits();

  /** The page's person; what others left here stays theirs. Returns the way to stop. */
  start(personId: number): () => void {
    this.personId = personId;
    const run = () => void this.run();
    const onBack = () => {
      if (document.visibilityState === "visible") run();
    };
    void this.read().then(run);
    this.timer = setInterval(() => this.now.waiting.length > 0 && run(), AGAIN_MS);
    window.addEventListener("online", run);
    document.addEventListener("visibilitychange", onBack);
    return () => {
      if (this.timer !== null) clearInterval(this.timer);
      window.removeEventListener("online", run);
      document.removeEventListener("visibilitychange", onBack);
    };
  }

  /** False where this browser keeps nothing: then nothing waits either. */
  async add(submit: Omit<WaitingSubmit, "personId" | "at">): Promise<boolean> {
    if (this.personId === null) return false;
    const waiting = { ...submit, personId: this.personId, at: Date.now() };
    const isKept = await this.store.put(waiting).then(
      () => true,
      () => false,
    );
    await this.read();
    return isKept;
  }

  async drop(submit: Pick<WaitingSubmit, "editionId" | "personId">): Promise<void> {
    await this.store.remove(submit).catch(() => {});
    await this.read();
  }

  /** One has read that it went. */
  close(): void {
    this.set({ sent: null });
  }

  private async run(): Promise<void> {
    const send = () => this.sendAll();
    if (!navigator.locks) return send();
    await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
      if (lock) await send();
    });
  }

  private async sendAll(): Promise<void> {
    await this.read();
    const means = { store: this.store, journal: browserJournal(), openPages, requests };
    for (const submit of this.now.waiting) {
      if (submit.refused !== undefined) continue;
      const became = await sendWaiting(submit, means).catch(() => "waits" as const);
      if (became === "sent") this.set({ sent: submit });
      if (became !== "waits") await this.read();
    }
  }

  private async read(): Promise<void> {
    if (this.personId === null) return;
    const waiting = await this.store.listOf(this.personId).catch(() => []);
    const isSame = JSON.stringify(waiting) === JSON.stringify(this.now.waiting);
    if (!isSame) this.set({ waiting });
  }
}

export const outbox = new Outbox({ waiting: [], sent: null });
