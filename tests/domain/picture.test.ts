import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Content,
  emptyContent,
  isSameContent,
  parseContent,
} from "#domain/article/content.ts";
import { mergeContents } from "#domain/article/merge.ts";
import { pictureObstacle } from "#domain/article/pictures.ts";
import { blockingIssues, checklist } from "#domain/article/publishable.ts";
import { creditLine, firstCredit } from "#domain/picture/credit.ts";
import { fileKind } from "#domain/picture/file-kind.ts";
import { PICTURE_SOURCES } from "#domain/picture/picture.ts";
import {
  CROPS,
  type Crop,
  fileOf,
  frameOf,
  isRenditionFile,
  renditionsOf,
  sizesOf,
} from "#domain/picture/rendition.ts";

const crops = Object.keys(CROPS) as Crop[];
const size = fc.record({
  width: fc.integer({ min: 1, max: 9_000 }),
  height: fc.integer({ min: 1, max: 9_000 }),
});
const focal = fc.record({
  x: fc.float({ min: 0, max: 1, noNaN: true }),
  y: fc.float({ min: 0, max: 1, noNaN: true }),
});

describe("crops and their files", () => {
  test("a crop lies inside the picture, has its ratio and keeps the focal point", () => {
    fc.assert(
      fc.property(size, focal, fc.constantFrom(...crops), (whole, point, crop) => {
        const frame = frameOf(crop, whole, point);
        const slack = 1e-6;
        expect(frame.x).toBeGreaterThanOrEqual(0);
        expect(frame.y).toBeGreaterThanOrEqual(0);
        expect(frame.x + frame.width).toBeLessThanOrEqual(1 + slack);
        expect(frame.y + frame.height).toBeLessThanOrEqual(1 + slack);
        const { ratio } = CROPS[crop];
        const shown = (frame.width * whole.width) / (frame.height * whole.height);
        if (ratio !== null) expect(shown / ratio).toBeCloseTo(1, 4);
        expect(point.x).toBeGreaterThanOrEqual(frame.x - slack);
        expect(point.x).toBeLessThanOrEqual(frame.x + frame.width + slack);
        expect(point.y).toBeGreaterThanOrEqual(frame.y - slack);
        expect(point.y).toBeLessThanOrEqual(frame.y + frame.height + slack);
      }),
    );
  });

  test("there is a size for every picture, none enlarges it, and every file has a name that is let in", () => {
    fc.assert(
      fc.property(size, (whole) => {
        for (const crop of crops) {
          const sizes = sizesOf(crop, whole);
          expect(sizes.length).toBeGreaterThan(0);
          const isCard = crop === "share" || crop === "kakao";
          for (const one of sizes)
            if (!isCard) expect(one.width).toBeLessThanOrEqual(Math.max(1, whole.width));
        }
        const files = renditionsOf(whole).map(fileOf);
        expect(new Set(files).size).toBe(files.length);
        expect(files.filter((file) => !isRenditionFile(file))).toEqual([]);
      }),
    );
  });

  test("a photograph has five widths in three formats, and two cards", () => {
    const files = renditionsOf({ width: 6_000, height: 4_000 }).map(fileOf);
    const full = files.filter((file) => file.startsWith("full-"));
    expect(full).toHaveLength(15);
    expect(full).toContain("full-1920.avif");
    expect(files.filter((file) => /^(?:share|kakao)/.test(file))).toEqual([
      "share-1200.jpg",
      "kakao-800.jpg",
    ]);
  });
});

test("a credit is written as Korean papers write it, and what a machine made always says so", () => {
  expect(PICTURE_SOURCES.map((source) => creditLine(source, "한빛도"))).toEqual([
    "사진=한빛도",
    "사진=한빛도",
    "사진=한빛도 제공",
    "사진 출처=한빛도",
    "한빛도 캡처",
    "자료사진=한빛도",
    "AI 생성 이미지=한빛도",
  ]);
  expect(creditLine("provided", "한빛도 제공")).toBe("사진=한빛도 제공");
  expect(creditLine("ai", "")).toBe("AI 생성 이미지");
  expect(firstCredit({ credit: "AFP", photographer: "가" }, "나")).toMatchObject({
    source: "wire",
  });
  expect(firstCredit({ credit: "", photographer: "가" }, "나")).toEqual({
    source: "own",
    credit: "가",
  });
});

test("a file is what its first bytes say, whatever bytes come", () => {
  const kind = (text: string) => fileKind(Buffer.from(text, "latin1"));
  expect(kind("\xff\xd8\xff\xe0")).toBe("jpeg");
  expect(kind("\x89PNG\r\n\x1a\n")).toBe("png");
  expect(kind("RIFF\0\0\0\0WEBP")).toBe("webp");
  expect(kind("\0\0\0\x18ftypheic")).toBe("heic");
  expect(kind("\xef\xbb\xbf <SVG")).toBe("svg");
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => fileKind(bytes) !== undefined),
  );
});

describe("a text with pictures", () => {
  const picture = { pictureId: 3, caption: "설명", alt: "보이는 것" };
  const content = (changes: Partial<Content> = {}): Content => ({
    ...emptyContent([{ personId: null, name: "가", role: "reporter" }]),
    ...changes,
  });

  test("without one is the same text as before there were any", () => {
    const parsed = parseContent({ ...content(), mainPicture: null });
    expect(parsed.ok && Object.keys(parsed.content)).not.toContain("mainPicture");
    expect(parsed.ok && isSameContent(parsed.content, content())).toBe(true);
    expect(parseContent({ ...content(), mainPicture: { ...picture, pictureId: 0 } }).ok).toBe(
      false,
    );
    expect(parseContent({ ...content(), mainPicture: { ...picture, onload: 1 } }).ok).toBe(false);
  });

  test("misses caption and alternative text, and is told where one repeats the other", () => {
    const checks = (mainPicture: Content["mainPicture"]) =>
      checklist(content({ mainPicture }), "straight")
        .filter(({ check }) => check.startsWith("picture"))
        .map(({ check, field }) => `${field}.${check}`);
    expect(checks({ ...picture, caption: "", alt: "" })).toEqual([
      "mainPicture.pictureCaptionMissing",
      "mainPicture.pictureAltMissing",
    ]);
    expect(checks({ ...picture, alt: "설명" })).toEqual(["mainPicture.pictureAltRepeats"]);
    expect(checks(picture)).toEqual([]);
    const inBody = content({
      body: { type: "doc", content: [{ type: "picture", attrs: { pictureId: 3 } }] },
    });
    expect(blockingIssues(inBody, "straight").map(({ field }) => field)).toContain("body");
  });

  test("goes out only with rights that last", () => {
    const now = new Date("2026-02-09T06:00:00Z");
    const facts = {
      id: 3,
      source: "wire",
      credit: "연합뉴스",
      expiresAt: null,
      withdrawn: false,
    } as const;
    const why = (changes: object) =>
      pictureObstacle(
        content({ mainPicture: picture }),
        new Map([[3, { ...facts, ...changes }]]),
        now,
      )?.reason ?? null;
    expect(why({})).toBeNull();
    expect(why({ expiresAt: now })).toBe("picture.expired");
    expect(why({ expiresAt: new Date(now.getTime() + 1) })).toBeNull();
    expect(why({ withdrawn: true })).toBe("picture.withdrawn");
    expect(why({ credit: " " })).toBe("picture.creditMissing");
    expect(why({ credit: "", source: "ai" })).toBeNull();
    expect(pictureObstacle(content({ mainPicture: picture }), new Map(), now)?.reason).toBe(
      "picture.unknown",
    );
  });

  test("merges like every other field: what one side put in or took out is taken", () => {
    const [bare, with3] = [content(), content({ mainPicture: picture })];
    expect(mergeContents(bare, bare, with3).choose({}).mainPicture).toEqual(picture);
    const without = mergeContents(with3, with3, bare).choose({});
    expect("mainPicture" in without).toBe(false);
    const clash = mergeContents(
      bare,
      with3,
      content({ mainPicture: { ...picture, pictureId: 4 } }),
    );
    expect(clash.clashes.map(({ field }) => field)).toEqual(["mainPicture"]);
    expect(clash.choose({ mainPicture: "theirs" }).mainPicture?.pictureId).toBe(4);
  });
});
