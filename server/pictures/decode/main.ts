import { writeSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { setPriority } from "node:os";
import { cutPicture } from "./cut.ts";
import { inspect } from "./inspect.ts";
import { removePlace } from "./remove-place.ts";
import { type DecodeAnswer, type DecodeOrder, READY } from "./run.ts";
import { findPlace } from "./words.ts";

/**
 * The one process that decodes what somebody sent, for one file and then gone. It watches its own
 * memory and work, as libvips runs in threads beside this one; whoever started it kills it by the clock.
 */
const LOOK_EVERY_MS = 25;

const order: DecodeOrder = JSON.parse(process.argv[2] ?? "{}");
// What ends this process from here on is the file's doing.
writeSync(1, READY);
// Readers come first, whatever is being cut; but a busy house's picture is done within a minute,
// not never (at 15 it gets a thirtieth of what a process of the press does, at 10 a ninth).
setPriority(order.job === "cut" ? 10 : 5);
setInterval(() => {
  if (process.memoryUsage.rss() > order.memory) finish({ ok: false, reason: "picture.tooHeavy" });
  const { user, system } = process.cpuUsage();
  if ((user + system) / 1_000 > order.work) finish({ ok: false, reason: "picture.tooSlow" });
}, LOOK_EVERY_MS);

try {
  finish({ ok: true, value: await work(order) });
} catch (error) {
  const reason = error instanceof Error && "reason" in error ? String(error.reason) : null;
  finish({ ok: false, reason: reason ?? "picture.broken", cause: String(error) });
}

async function work(asked: DecodeOrder): Promise<unknown> {
  switch (asked.job) {
    case "inspect":
      return inspect(asked.file, asked.to);
    case "cut":
      return cutPicture(asked.file, asked.cut, asked.to);
    case "findPlace":
      return findPlace(await readFile(asked.file));
    case "removePlace":
      return removePlace(asked.file, asked.to);
  }
}

function finish(answer: DecodeAnswer): never {
  writeSync(1, JSON.stringify(answer));
  process.exit(0);
}
