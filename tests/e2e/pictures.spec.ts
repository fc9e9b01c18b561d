import { expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import type { Connection } from "#db/client.ts";
import { fileOf, renditionsOf } from "#domain/picture/rendition.ts";
import { publishArticle } from "#server/articles/publish.ts";
import { scheduleArticle, unscheduleArticle } from "#server/articles/schedule.ts";
import { approvedBy, type TestNewsroom } from "../support/newsroom.ts";
import { within } from "../support/pace.ts";
import { actorBy, baseUrl, connectInside } from "./support/inside.ts";
import { DEMO, signIn, watchForErrors } from "./support/people.ts";

const PHOTO_DESK = "iseul@magam.example";
/** Of this run alone: a house may be asked twice. */
const NUMBER = String(Date.now()).slice(-7);
const CAPTION = `두물천 둔치에서 시민들이 연 ${NUMBER}개를 날리고 있다.`;

let inside: Connection;
test.beforeAll(() => {
  inside = connectInside();
});
test.afterAll(() => inside.end());

const get = (path: string) => fetch(baseUrl() + path);

/** Its like is in no library: the same file twice is one picture. */
async function photograph(): Promise<Buffer> {
  const seed = Date.now() % 200;
  return sharp({
    create: { width: 1400, height: 900, channels: 3, background: { r: seed, g: 120, b: 180 } },
  })
    .withExif({ IFD0: { Make: "SecretCam" }, IFD3: { GPSLatitude: "37/1 33/1 59/1" } })
    .jpeg()
    .toBuffer();
}

/** The name of its files, once they are made of its last cut. */
async function currentKey(id: number): Promise<string | null> {
  const { rows } = await inside.pool.query(
    `select r.key from magam.renditions r join magam.pictures p on p.id = r.picture_id
     where p.id = $1 and p.cut = r.cut and r.replaced_at is null`,
    [id],
  );
  return rows[0]?.key ?? null;
}

/** As many addresses as asked: every rendition over and over, and between them the newsroom's own. */
function probesOf(id: number, key: string, most: number): string[] {
  const files = renditionsOf({ width: 1400, height: 900 }).map(fileOf);
  const kept = ["preview", "original"].map((kind) => `/api/newsroom/pictures/${id}/${kind}`);
  const all = [...files.map((file) => `/pictures/${key}/${file}`), ...kept];
  return Array.from({ length: most }, (_, at) => all[(at * 7) % all.length] ?? "");
}

/** Which of them answered a stranger with anything but a refusal; eight asked at a time. */
async function served(probes: readonly string[]): Promise<string[]> {
  const answered: string[] = [];
  for (let at = 0; at < probes.length; at += 8) {
    const some = probes.slice(at, at + 8);
    const answers = await Promise.all(some.map(get));
    answered.push(...some.filter((_, i) => ![403, 404].includes(answers[i]?.status ?? 0)));
  }
  return answered;
}

async function upload(page: Page): Promise<number> {
  await page.goto("/newsroom/pictures");
  const buffer = await photograph();
  const taken = page.waitForResponse(
    (answer) =>
      answer.url().endsWith("/api/newsroom/pictures") && answer.request().method() === "POST",
  );
  await page.locator('input[type="file"]').setInputFiles([
    { name: "연날리기.jpg", mimeType: "image/jpeg", buffer },
    { name: "문서.jpg", mimeType: "image/jpeg", buffer: Buffer.from("%PDF-1.7 아닌 척") },
  ]);
  const { value } = await (await taken).json();
  await expect(page.getByText("PDF 문서입니다", { exact: false })).toBeVisible();
  return value.id;
}

test("a picture from the photographer's card to the reader's page, and away again", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const page = await signIn(browser, PHOTO_DESK);
  const errors = watchForErrors(page);
  const id = await upload(page);

  const details = page.getByRole("complementary", { name: "고른 사진" });
  await details.getByLabel("사진 설명").fill(CAPTION);
  await details.getByLabel("대체 텍스트").fill("강가 잔디밭 위로 연 여러 개가 떠 있다.");
  await details.getByRole("button", { name: "저장" }).click();
  await expect(page.getByRole("option", { name: CAPTION })).toBeVisible();
  await page.getByLabel("사진 찾기").fill(`날리고 ${NUMBER}`);
  await expect(page.getByRole("listbox").getByRole("option")).toHaveCount(1);

  await page.getByText("거르기", { exact: true }).click();
  await page.getByLabel("모양").selectOption({ label: "세로" });
  await expect(page.getByText("찾는 사진이 없습니다")).toBeVisible();
  await expect(page).toHaveURL(/\?shape=tall$/);
  await page.getByRole("button", { name: "조건 지우기" }).click();
  await expect(page.getByRole("listbox").getByRole("option")).toHaveCount(1);

  // One picture after the other, behind readers: a fresh house may still be at the demo's.
  await expect.poll(() => currentKey(id), { timeout: 90_000 }).not.toBeNull();
  const key = (await currentKey(id)) ?? "";

  const [reporter, desk] = await Promise.all(
    [DEMO.reporter, DEMO.societyDesk].map((email) => actorBy(inside, email)),
  );
  if (!reporter || !desk) throw new Error("no demo people");
  const { rows } = await inside.pool.query("select id from magam.sections where slug = 'society'");
  const room = { db: inside.db, society: Number(rows[0].id) } as TestNewsroom;
  const content = {
    headline: "두물천 하늘에 연 오백 개",
    mainPicture: { pictureId: id, caption: CAPTION, alt: "강가에 연이 떠 있다." },
  };
  const { articleId, editionId } = await approvedBy(room, reporter, desk, { content });
  const file = `/pictures/${key}/full-640.avif`;

  // Approved and booked is not out: nothing answers, whatever is asked.
  const publishAt = new Date(Date.now() + 3_600_000);
  await scheduleArticle(inside.db, desk, { editionId, publishAt });
  expect(await served(probesOf(id, key, Number(process.env.MAGAM_PROBES ?? 5)))).toEqual([]);
  await unscheduleArticle(inside.db, desk, { editionId });
  await publishArticle(inside.db, desk, { editionId });

  await expect.poll(async () => (await get(file)).status).toBe(200);
  const answer = await get(file);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "image/avif",
    "cache-control": "private, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox",
  });
  expect(Buffer.from(await answer.arrayBuffer()).includes("SecretCam")).toBe(false);

  const reader = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await reader.goto(`${baseUrl()}/news/${articleId}`);
  const image = reader.getByRole("img", { name: "강가에 연이 떠 있다." });
  await expect(image).toBeVisible();
  expect(await image.evaluate((one: HTMLImageElement) => one.currentSrc)).toContain(".avif");
  await expect(image).toHaveAttribute("fetchpriority", "high");
  await expect(reader.locator("figcaption")).toContainText("사진=하이슬");
  await reader.goto(`${baseUrl()}/society`);
  await expect(reader.locator(`.row img[src*="${key}"]`)).toBeVisible();

  await details.getByRole("button", { name: "사진 내리기" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("사유").fill("찍힌 사람의 요청");
  const began = performance.now();
  await dialog.getByRole("button", { name: "내리기" }).click();
  await expect.poll(async () => (await get(file)).status, { intervals: [50] }).toBe(404);
  expect(within(performance.now() - began, 3_000)).toBe(true);
  await expect.poll(async () => (await get(`/news/${articleId}`)).text()).not.toContain(key);
  expect(errors).toEqual([]);
});
