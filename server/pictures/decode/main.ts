import { writeSync } from "node:fs";
import { setPriority } from "node:os";
import { cutPicture } from "./cut.ts";
import { inspect } from "./inspect.ts";
import type { DecodeAnswer, DecodeOrder } from "./run.ts";

/**
 * The one process that decodes what somebody sent, for one file and then gone. It watches its own
 * memory and work, as libvips runs in threads beside this one; whoever started it kills it by the clock.
 */
const LOOK_EVERY_MS = 25;

const order: DecodeOrder = JSON.parse(process.argv[2] ?? "{}");
// Readers come first, whatever is being cut.
setPriority(order.job === "cut" ? 15 : 5);
setInterval(() => {
  if (process.memoryUsage.rss() > order.memory) finish({ ok: false, reason: "picture.tooHeavy" });
  const { user, system } = process.cpuUsage();
  if ((user + system) / 1_000 > order.work) finish({ ok: false, reason: "picture.tooSlow" });
}, LOOK_EVERY_MS);

try {
  finish({
    ok: true,
    value:
      order.job === "inspect"
        ? await inspect(order.file, order.to)
        : await cutPicture(order.file, order.cut, order.to),
  });
} catch (error) {
  const reason = error instanceof Error && "reason" in error ? String(error.reason) : null;
  finish({ ok: false, reason: reason ?? "picture.broken", cause: String(error) });
}

function finish(answer: DecodeAnswer): never {
  writeSync(1, JSON.stringify(answer));
  process.exit(0);
}
