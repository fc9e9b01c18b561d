import type { Page } from "@playwright/test";

/**
 * What differs from one run to the next and is no matter of looks. Everything else in the pictures
 * is the demo newsroom's, which is the same in every new house:
 * - days and times, each in its own form, become one instant;
 * - the cities keep their names; their sky and temperature become the same, icons leave a gap;
 * - the most read keep their places and number, not their headlines or the time they were counted;
 * - a day's page keeps the newest article alone: how many a day has depends on the hour;
 * - our own face is used even where the device has a Korean one;
 * - no 속보 comes in, and no view goes out.
 */
export async function freeze(page: Page): Promise<void> {
  await page.addStyleTag({ content: STYLE });
  await page.evaluate(stopClocks);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** To be called once, before the first page is opened. */
export async function closeDoors(page: Page): Promise<void> {
  await page.route(/\/(api\/views|breaking\.json)/, (route) => route.abort());
  // What others' frames show is theirs.
  await page.route(/^https:/, (route) => route.abort());
}

const STYLE = `
  html { font-family: "Magam Pretendard", "Magam Rare" !important; }
  .weather li svg, iframe { visibility: hidden; }
  * { caret-color: transparent !important; }
`;

/** Runs in the page. */
function stopClocks(): void {
  const forms: [RegExp, string][] = [
    [/\d{4}년 \d{1,2}월 \d{1,2}일( .요일)?/g, "2026년 02월 09일 월요일"],
    [/\d{4}\.\d{2}\.\d{2}( \d{2}:\d{2})?/g, "2026.02.09 17:00"],
    [/\d{2}:\d{2}(?! ?기준)/g, "17:00"],
  ];
  const set = (selector: string, words: string) => {
    for (const element of document.querySelectorAll(selector)) element.textContent = words;
  };
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode())
    for (const [form, words] of forms)
      node.nodeValue = node.nodeValue?.replace(form, words) ?? null;
  set(".headlines time, .breaking time, .front .meta time, .row .meta time", "17:00");
  set(".weather li > span", "맑음");
  set(".weather li > b", "10.0℃");
  set(".weather li > time", "");
  set(".basis", "최근 24시간 · 17:00 기준");
  set(".ranked a", "많이 본 기사의 제목이 서는 자리");
  set(".ranked .meta", "사회");
  for (const input of document.querySelectorAll<HTMLInputElement>("input[type=date]"))
    input.value = "2026-02-09";
  if (document.querySelector(".day-picker"))
    for (const row of document.querySelectorAll(".rows > li + li, .pager")) row.remove();
}
