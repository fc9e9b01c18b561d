import { build } from "./build.ts";
import { say } from "./log.ts";
import { checkout, endGroup, type Setting, webEnv } from "./parts.ts";
import type { House } from "./shutdown.ts";

/** Builds the pages; Ctrl-C during the build ends it too. */
export async function buildInHouse(house: House, setting: Setting): Promise<void> {
  say("build", "화면을 짓습니다(처음 한 번, 1분쯤) · building the pages (once, about a minute)");
  const since = performance.now();
  await build(checkout, webEnv(setting), (child) => {
    house.add({
      name: "build",
      stop: async () => endGroup(child),
      stopAtOnce: () => endGroup(child),
    });
  });
  say("build", `done in ${((performance.now() - since) / 1000).toFixed(0)} s`);
}
