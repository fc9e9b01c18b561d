import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { PersonActor } from "#domain/actor.ts";
import type { DomainError } from "#domain/errors.ts";
import { PICTURE_LIMITS } from "#domain/picture/picture.ts";
import { inspectPicture } from "#server/pictures/decode/run.ts";
import { listUncut, makeRenditions } from "#server/pictures/make-renditions.ts";
import { openOriginal, openPreview } from "#server/pictures/open-file.ts";
import { readPicture, readPictures } from "#server/pictures/read-pictures.ts";
import { sweepFiles } from "#server/pictures/sweep-files.ts";
import { hostileFiles } from "../../support/hostile-pictures.ts";
import { type TestNewsroom, testNewsroom } from "../../support/newsroom.ts";
import { within } from "../../support/pace.ts";
import { SECRETS, withEverything, withOldKorean } from "../../support/picture-files.ts";
import { somePicture, type TestPictures, testPictures } from "../../support/pictures.ts";

/** The long rows: `npm run drill:pictures`. */
const isWhole = process.env.MAGAM_DRILL === "pictures";

let room: TestNewsroom;
let house: TestPictures;
let reporter: PersonActor;

beforeAll(async () => {
  room = await testNewsroom();
  house = testPictures(room);
  reporter = await room.person("도하람", "reporter");
});

afterAll(async () => {
  await room.close();
  house.close();
});

/** Each file is decoded in a process of its own, which on a busy machine takes seconds to start. */
vi.setConfig({ testTimeout: 120_000 });

async function outcome(file: Buffer, fileName?: string): Promise<string> {
  return house.add(reporter, file, fileName).then(
    () => "taken",
    (error: DomainError) => error.reason,
  );
}

/** Every byte that readers could get of a picture, and what the desk's copy holds. */
async function servedBytes(id: number): Promise<Buffer[]> {
  const picture = (await listUncut(room.db, 1_000)).find((one) => one.id === id);
  const key = picture && (await makeRenditions(room.db, house.storage, picture));
  const folder = join(house.directory, "renditions", key ?? "");
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
  return [...files, await openPreview(room.db, house.storage, reporter, id)];
}

describe("a file that comes in", () => {
  test("is turned upright, measured, and told by a blur and a colour", async () => {
    const lying = await sharp({
      create: { width: 300, height: 200, channels: 3, background: "#2050a0" },
    })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { id } = await house.add(reporter, lying, "IMG_0001.JPG");
    const { picture } = await readPicture(room.db, reporter, id);
    expect(picture).toMatchObject({ width: 200, height: 300, fileName: "IMG_0001.JPG" });
    expect(picture.colour).toMatch(/^#[0-9a-f]{6}$/);
    expect(Buffer.from(picture.thumbHash, "base64").length).toBeGreaterThan(10);
    const preview = await sharp(await openPreview(room.db, house.storage, reporter, id)).metadata();
    expect(preview).toMatchObject({ format: "webp", width: 200, height: 300 });
  });

  test("brings its words along, Korean of old programs too, and is found by them", async () => {
    const words = {
      caption: "▲ 똠방각하 촬영 현장",
      byline: "설햇살",
      credit: "연합뉴스",
      city: "가람시",
    };
    const { id } = await house.add(reporter, await withOldKorean(words));
    const { picture } = await readPicture(room.db, reporter, id);
    expect(picture).toMatchObject({
      caption: words.caption,
      photographer: words.byline,
      place: words.city,
      ...{ source: "wire", credit: "연합뉴스" },
    });
    for (const asked of ["똠방각하", "햇살", "가람시 촬영", "연합"]) {
      const { pictures } = await readPictures(room.db, reporter, { words: asked });
      expect([asked, pictures.map((one) => one.id)]).toEqual([asked, [id]]);
    }
    expect((await readPictures(room.db, reporter, { words: "없는말" })).pictures).toEqual([]);
  });

  test("is recognised when it comes again, also twice at the same moment", async () => {
    const file = await somePicture();
    const both = await Promise.all([house.add(reporter, file), house.add(reporter, file)]);
    const again = await house.add(reporter, file);
    expect(new Set([...both, again].map(({ id }) => id)).size).toBe(1);
    expect([...both, again].filter(({ isKnown }) => !isKnown)).toHaveLength(1);
  });

  test("is refused by its first bytes or its header, with the reason", async () => {
    const heic = Buffer.from("\0\0\0\x18ftypheic\0\0\0\0");
    expect(await outcome(Buffer.alloc(0))).toBe("picture.empty");
    expect(await outcome(heic, "photo.jpg")).toBe("picture.wrongKind");
    expect(await outcome(Buffer.alloc(PICTURE_LIMITS.bytes + 1, 0xff))).toBe("picture.tooLarge");
    const wide = await sharp({
      create: { width: 10_000, height: 5_001, channels: 3, background: "#fff" },
    })
      .png()
      .toBuffer();
    expect(await outcome(wide)).toBe("picture.tooManyPixels");
  });
});

test("a machine that cannot decode is told from a picture that is broken", async () => {
  const told = vi.spyOn(console, "error").mockReturnValue();
  const elsewhere = vi.spyOn(process, "cwd").mockReturnValue("/nowhere");
  const refused = await inspectPicture("some.jpg", "some.webp").catch(
    (error: DomainError) => error,
  );
  elsewhere.mockRestore();
  expect(refused).toMatchObject({ code: "unavailable", reason: "picture.notNow" });
  expect(told.mock.calls.flat().join()).toContain("MODULE_NOT_FOUND");
  told.mockRestore();
});

test("hostile files are refused or made harmless, quickly, and nothing of them runs", async () => {
  const files = await hostileFiles();
  expect(files.length).toBeGreaterThanOrEqual(60);
  // Those that need no decoding cost nothing; of the others the gate looks at a few.
  const few =
    /60 MB|30000 square|forty frames|laughs|script\b|name [04]$|cut at 0.5|leads to itself/;
  for (const { name, bytes, fileName, refused } of isWhole
    ? files
    : files.filter((one) => few.test(one.name))) {
    const began = performance.now();
    const answer = await outcome(bytes, fileName);
    expect([name, within(performance.now() - began, 11_000)]).toEqual([name, true]);
    // What was let in is a picture and nothing else; what was not has a reason in words.
    if (answer === "taken") expect([name, refused]).toEqual([name, null]);
    else expect([name, answer]).toEqual([name, expect.stringMatching(/^picture\.\w+$/)]);
  }
  const { rows } = await room.pool.query("select file_name, file_key from magam.pictures");
  for (const { file_name, file_key } of rows) {
    expect(file_key).toMatch(/^[0-9a-f]{32}$/);
    expect([...file_name].length).toBeLessThanOrEqual(PICTURE_LIMITS.fileName);
    expect(file_name).toBe(file_name.normalize("NFC"));
  }
}, 600_000);

test("no place, no camera and no word of the file is in any byte that is served", async () => {
  for (let seed = 0; seed < (isWhole ? 200 : 3); seed += 1) {
    const file = await withEverything(seed);
    expect(SECRETS.filter((secret) => file.includes(secret)).length).toBeGreaterThan(1);
    const { id } = await house.add(reporter, file);
    expect((await readPicture(room.db, reporter, id)).picture.hadLocation).toBe(true);
    for (const bytes of await servedBytes(id)) {
      const found = SECRETS.filter(
        (secret) => bytes.includes(secret) || bytes.includes(Buffer.from(secret, "utf16le")),
      );
      expect([seed, found]).toEqual([seed, []]);
      const { exif, iptc, xmp } = await sharp(bytes).metadata();
      expect([exif, iptc]).toEqual([undefined, undefined]);
      // The one thing that stays: whose picture it is.
      if (xmp) expect(xmp.toString()).toMatch(/^<x:xmpmeta.*>사진=도하람<.*<\/x:xmpmeta>$/s);
    }
  }
}, 900_000);

test("what a machine made says so in every file", async () => {
  const { id } = await house.add(reporter, await somePicture());
  await room.pool.query("update magam.pictures set source = 'ai', credit = '' where id = $1", [id]);
  const [preview, ...files] = (await servedBytes(id)).toReversed();
  expect(preview).toBeDefined();
  for (const file of files) expect(file.includes("trainedAlgorithmicMedia")).toBe(true);
});

test("an original opens to the photo desk alone, and each opening is written down", async () => {
  const file = await somePicture();
  const { id } = await house.add(reporter, file);
  const photo = await room.person("사진부", "photo_editor");
  const desk = await room.person("데스크", "desk");
  for (const actor of [reporter, desk])
    await expect(openOriginal(room.db, house.storage, actor, id)).rejects.toThrow("onlyPhotoDesk");
  expect((await openOriginal(room.db, house.storage, photo, id)).bytes.equals(file)).toBe(true);
  const { rows } = await room.pool.query(
    "select actor_id::int from magam.events where name = 'openOriginal' and detail->>'picture' = $1",
    [String(id)],
  );
  expect(rows).toEqual([{ actor_id: photo.id }]);
});

test("whatever ends half-way leaves no row without files, and the sweep no file without a row", async () => {
  const broken = { ...house.storage };
  const steps = isWhole ? 40 : 4;
  for (let step = 0; step < steps; step += 1) {
    let left = step;
    // The program ends at the nth touch of the disk, before it or after it.
    const dies = async (work: () => Promise<void>) => {
      if (left === 0) throw new Error("killed");
      left -= 1;
      await work();
      if (left === 0) throw new Error("killed");
      left -= 1;
    };
    const storage = {
      ...broken,
      putFile: (name: string, from: string) => dies(() => house.storage.putFile(name, from)),
    };
    await house.addWith(storage, reporter, await somePicture()).catch(() => undefined);
  }
  const { rows } = await room.pool.query("select file_key from magam.pictures");
  for (const { file_key } of rows) {
    expect(await house.storage.read(`originals/${file_key}`)).not.toBeNull();
    expect(await house.storage.read(`previews/${file_key}.webp`)).not.toBeNull();
  }
  const owned = rows.length;
  const inTwoDays = new Date(Date.now() + 2 * 86_400_000);
  const removed = await sweepFiles(room.db, house.storage, inTwoDays);
  expect(removed.filter((name) => /^(?:originals|previews)/.test(name)).length).toBeGreaterThan(0);
  expect(readdirSync(join(house.directory, "originals"))).toHaveLength(owned);
  expect(readdirSync(join(house.directory, "previews"))).toHaveLength(owned);
}, 300_000);
