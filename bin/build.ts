/** `npm run build`: builds the pages ahead of a start, unless the build at hand is of these sources. */
import { build, isBuildCurrent } from "#server/supervisor/build.ts";
import { checkout } from "#server/supervisor/parts.ts";
import { runPlainly } from "#server/supervisor/plain-errors.ts";

await runPlainly(async () => {
  if (isBuildCurrent(checkout)) return console.log("the build is current");
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" } as const;
  await build(checkout, env, () => {});
});
