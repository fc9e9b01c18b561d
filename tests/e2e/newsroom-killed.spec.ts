import { expect, test } from "@playwright/test";
import { openDraftOn, savedTextOf, stateOn, untilSavedOn } from "./support/drafts.ts";
import { pidsOf } from "./support/house.ts";
import { connectInside } from "./support/inside.ts";
import { DEMO, signIn } from "./support/people.ts";

test("the newsroom's process killed in mid-sentence: what is typed meanwhile arrives when it is back", async ({
  browser,
}) => {
  const inside = connectInside();
  const page = await signIn(browser, DEMO.reporter);
  const editionId = await openDraftOn(page, "죽은 서버");
  await page.keyboard.type("서버가 죽기 전, ");
  await untilSavedOn(page);
  for (const pid of pidsOf("next-server")) process.kill(pid, "SIGKILL");
  await page.keyboard.type("그리고 죽은 뒤에 쓴 글.");
  await expect(stateOn(page)).not.toHaveAttribute("data-state", "saved");
  await untilSavedOn(page);
  expect((await savedTextOf(inside, editionId)).body).toBe(
    "서버가 죽기 전, 그리고 죽은 뒤에 쓴 글.",
  );
  await page.context().close();
  await inside.end();
});
