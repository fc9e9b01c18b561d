import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { DomainError } from "#domain/errors.ts";
import type { CutOrder } from "./cut.ts";
import type { Inspected } from "./inspect.ts";

export type DecodeOrder = {
  readonly file: string;
  readonly to: string;
  readonly memory: number;
  /** Milliseconds of processor time. */
  readonly work: number;
} & (
  | { readonly job: "inspect" | "findPlace" | "removePlace" }
  | { readonly job: "cut"; readonly cut: CutOrder }
);

export type DecodeAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: string; readonly cause?: string };

/** The child's first word: everything it works with is there. */
export const READY = "\n";

/** Bytes of resident memory, the runtime's own hundred million among them. */
const MEMORY = 512 * 1024 * 1024;
/** Processor time of one file, in milliseconds: a machine that is busy refuses no good picture. */
const INSPECT_WORK = 10_000;
const CUT_WORK = 120_000;
/** Nothing is said of the picture; it can be asked for again. */
const NOT_NOW = "picture.notNow";
/** Characters kept of what a child complained of: the last ones. */
const COMPLAINT = 2_000;
/** Times that by the clock, and the child is killed whatever it says of its work. */
const PATIENCE = 6;
/** Files decoded at once in this process's children; the others wait. */
const AT_ONCE = 2;

/** Looks at a file in a process of its own. Throws `invalid_input` with the reason it is refused for. */
export async function inspectPicture(file: string, preview: string): Promise<Inspected> {
  const order = { job: "inspect", file, to: preview, memory: MEMORY, work: INSPECT_WORK } as const;
  return (await decode(order)) as Inspected;
}

/** Makes every rendition of a file into a folder, and tells their names. */
export async function cutInProcess(file: string, cut: CutOrder, folder: string): Promise<string[]> {
  const order = { job: "cut", cut, file, to: folder, memory: MEMORY, work: CUT_WORK } as const;
  return (await decode(order)) as string[];
}

/** Where it was taken, in the file's own words; empty where it does not say. */
export async function findPlaceInProcess(file: string): Promise<string> {
  const order = { job: "findPlace", file, to: "", memory: MEMORY, work: INSPECT_WORK } as const;
  return (await decode(order)) as string;
}

/** Writes the file to another path without where it was taken. */
export async function removePlaceInProcess(file: string, to: string): Promise<void> {
  await decode({ job: "removePlace", file, to, memory: MEMORY, work: CUT_WORK });
}

const children = new Set<ChildProcess>();

/** Ends whatever is being decoded: its work is asked for again by whoever needs it. */
export function endDecoding(): void {
  for (const child of children) child.kill("SIGKILL");
  children.clear();
}

let running = 0;
const waiting: (() => void)[] = [];

async function decode(order: DecodeOrder): Promise<unknown> {
  while (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    const answer = await inChild(order);
    if (answer.ok) return answer.value;
    const code = answer.reason === NOT_NOW ? "unavailable" : "invalid_input";
    throw new DomainError(code, answer.reason, { cause: answer.cause });
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

function inChild(order: DecodeOrder): Promise<DecodeAnswer> {
  // By the working directory, because Next moves the code that it bundles.
  const script = join(process.cwd(), "server/pictures/decode/main.ts");
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, JSON.stringify(order)], {
      stdio: ["ignore", "pipe", "pipe"],
      // Nothing of the house's secrets is known where foreign files are read.
      env: { PATH: process.env.PATH ?? "", NODE_ENV: "production" },
    });
    children.add(child);
    let said = "";
    let complained = "";
    let isLate = false;
    const late = setTimeout(() => {
      isLate = true;
      child.kill("SIGKILL");
    }, order.work * PATIENCE);
    child.stdout.on("data", (piece: Buffer) => {
      said += piece.toString();
    });
    child.stderr.on("data", (piece: Buffer) => {
      complained = (complained + piece.toString()).slice(-COMPLAINT);
    });
    child.once("error", reject);
    child.once("close", () => {
      clearTimeout(late);
      const isWanted = children.delete(child);
      if (isLate) resolve({ ok: false, reason: "picture.tooSlow" });
      else if (isWanted) resolve(answerOf(said, complained));
      else resolve({ ok: false, reason: NOT_NOW, cause: "told to end" });
    });
  });
}

/**
 * A child that ended early after its first word was stopped by the file it read; one that never
 * came so far, by this machine, and no picture is to blame for it.
 */
function answerOf(said: string, complained: string): DecodeAnswer {
  if (!said.startsWith(READY)) {
    console.error(`pictures: the decoding process does not start: ${complained}`);
    return { ok: false, reason: NOT_NOW, cause: complained };
  }
  try {
    return JSON.parse(said) as DecodeAnswer;
  } catch {
    console.error(`pictures: the decoding process ended early: ${complained}`);
    return { ok: false, reason: "picture.broken", cause: complained };
  }
}
