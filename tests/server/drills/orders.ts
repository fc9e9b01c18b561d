import type { ChildProcess } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import type { PersonActor } from "#domain/actor.ts";
import type { KeptPart } from "./kept-part.ts";

/** One intention: the key stays the same however often it is sent. */
export interface Order {
  readonly id: number;
  readonly actor: PersonActor;
  readonly editionId: number;
  readonly key: string;
  /** Milliseconds since 1970; null publishes now. */
  readonly publishAt: number | null;
}

export interface Outcome {
  readonly id: number;
  readonly answer: "done" | "refused" | "unknown";
  readonly words: string;
}

const RETRY_MS = 40;
const GIVE_UP_MS = 30_000;
let lastId = 0;

/**
 * Sends an order until its outcome is known, as a page does that lost its connection.
 * @returns how many times nobody could say whether it had happened
 * @throws Error when a verb refuses, or nobody answers for 30 s
 */
export async function carryThrough(verbs: KeptPart, order: Omit<Order, "id">): Promise<number> {
  const deadline = Date.now() + GIVE_UP_MS;
  for (let unknown = 0; ; unknown += 1) {
    await verbs.ready();
    const child = verbs.child();
    const outcome = child === null ? null : await send(child, order);
    if (outcome?.answer === "done") return unknown;
    if (outcome?.answer === "refused") throw new Error(`refused: ${outcome.words}`);
    if (Date.now() > deadline) throw new Error(`no answer for ${GIVE_UP_MS} ms`);
    await pause(RETRY_MS);
  }
}

/** Null when the process ended before it answered. */
function send(child: ChildProcess, order: Omit<Order, "id">): Promise<Outcome | null> {
  lastId += 1;
  const id = lastId;
  return new Promise((resolve) => {
    const finish = (outcome: Outcome | null) => {
      child.off("message", hear);
      child.off("exit", gone);
      resolve(outcome);
    };
    const hear = (message: unknown) => {
      const outcome = message as Outcome;
      if (outcome.id === id) finish(outcome);
    };
    const gone = () => finish(null);
    child.on("message", hear);
    child.once("exit", gone);
    child.send({ id, ...order }, (error) => error && finish(null));
  });
}
