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
} & ({ readonly job: "inspect" } | { readonly job: "cut"; readonly cut: CutOrder });

export type DecodeAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: string; readonly cause?: string };

/** Bytes of resident memory, the runtime's own hundred million among them. */
const MEMORY = 512 * 1024 * 1024;
/** Processor time of one file, in milliseconds: a machine that is busy refuses no good picture. */
const INSPECT_WORK = 10_000;
const CUT_WORK = 120_000;
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

const children = new Set<ChildProcess>();

/** Ends whatever is being decoded: its work is asked for again by whoever needs it. */
export function endDecoding(): void {
  for (const child of children) child.kill("SIGKILL");
}

let running = 0;
const waiting: (() => void)[] = [];

async function decode(order: DecodeOrder): Promise<unknown> {
  while (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    const answer = await inChild(order);
    if (answer.ok) return answer.value;
    throw new DomainError("invalid_input", answer.reason, { cause: answer.cause });
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
      stdio: ["ignore", "pipe", "ignore"],
      // Nothing of the house's secrets is known where foreign files are read.
      env: { PATH: process.env.PATH ?? "", NODE_ENV: "production" },
    });
    children.add(child);
    let said = "";
    let isLate = false;
    const late = setTimeout(() => {
      isLate = true;
      child.kill("SIGKILL");
    }, order.work * PATIENCE);
    child.stdout.on("data", (piece: Buffer) => {
      said += piece.toString();
    });
    child.once("error", reject);
    child.once("close", () => {
      clearTimeout(late);
      children.delete(child);
      if (isLate) resolve({ ok: false, reason: "picture.tooSlow" });
      else resolve(answerOf(said));
    });
  });
}

/** A child that ended without a word was stopped by the file it read. */
function answerOf(said: string): DecodeAnswer {
  try {
    return JSON.parse(said) as DecodeAnswer;
  } catch {
    return { ok: false, reason: "picture.broken", cause: "the decoding process ended early" };
  }
}
