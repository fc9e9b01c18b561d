import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  EMBED_FRAME_ORIGINS,
  embedFrame,
  embedFromAddress,
  embedLink,
  isEmbed,
} from "#domain/article/embed.ts";

const ADDRESSES: [string, string, string][] = [
  ["https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=30s", "youtube", "dQw4w9WgXcQ"],
  ["https://youtu.be/dQw4w9WgXcQ?si=abc", "youtube", "dQw4w9WgXcQ"],
  ["https://m.youtube.com/shorts/dQw4w9WgXcQ", "youtube", "dQw4w9WgXcQ"],
  ["https://www.youtube.com/live/dQw4w9WgXcQ", "youtube", "dQw4w9WgXcQ"],
  ["https://x.com/magam/status/1799999999999999999?s=20", "x", "1799999999999999999"],
  ["https://mobile.twitter.com/i/web/status/1799999999999999999", "x", "1799999999999999999"],
  ["https://www.instagram.com/p/C8abc_DEF-1/?img_index=1", "instagram", "C8abc_DEF-1"],
  ["https://www.instagram.com/magam.news/reel/C8abc_DEF-1/", "instagram", "C8abc_DEF-1"],
  ["https://www.facebook.com/magam.news/posts/123456789", "facebook", "magam.news/posts/123456789"],
  ["https://www.facebook.com/watch/?v=123456789", "facebook", "123456789"],
  [
    "https://m.facebook.com/magam/videos/some-words/123456789/",
    "facebook",
    "magam/videos/123456789",
  ],
  ["https://tv.naver.com/v/51234567", "naver-tv", "51234567"],
  ["https://m.tv.naver.com/h/51234567", "naver-tv", "51234567"],
  ["https://tv.kakao.com/channel/2653/cliplink/441234567", "kakao-tv", "441234567"],
  ["https://tv.kakao.com/v/441234567", "kakao-tv", "441234567"],
  ["https://www.datawrapper.de/_/aB3dE/", "datawrapper", "aB3dE"],
  ["https://datawrapper.dwcdn.net/aB3dE/12/", "datawrapper", "aB3dE"],
  [
    "https://www.google.com/maps/place/%EC%8B%9C%EC%B2%AD/@37.5,126.9,17z/data=!3m1!4b1!4m6!3d37.5665851!4d126.9782038",
    "google-maps",
    "37.5665851,126.9782038,17",
  ],
  ["https://www.google.co.kr/maps/@37.5665,126.978,15.2z", "google-maps", "37.5665,126.978,15"],
  ["https://maps.google.com/?q=37.5665,126.978", "google-maps", "37.5665,126.978,15"],
  [
    "https://www.google.com/maps/embed?pb=!1m18!1m12!1m3!1d3162.5!2d126.9779692!3d37.566535!2m3!1f0",
    "google-maps",
    "37.566535,126.9779692,15",
  ],
];

describe("a pasted address", () => {
  test.each(ADDRESSES)("%s", (address, provider, id) => {
    expect(embedFromAddress(address)).toEqual({ provider, id });
  });

  test.each([
    "",
    "youtube",
    "https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
    "https://evil.example/?u=https://youtu.be/dQw4w9WgXcQ",
    "https://youtu.be.evil.example/dQw4w9WgXcQ",
    "https://evil@youtu.be/dQw4w9WgXcQ",
    "https://youtu.be:8443/dQw4w9WgXcQ",
    "javascript://youtu.be/dQw4w9WgXcQ",
    "ftp://youtu.be/dQw4w9WgXcQ",
    "https://youtu.be/short",
    "https://youtu.be/dQw4w9WgXcQ<script>",
    "https://www.youtube.com/watch?v=dQw4w9WgXc%22",
    "https://www.youtube.com/channel/UC123",
    "https://x.com/magam",
    "https://x.com/magam/status/abc",
    "https://www.facebook.com/magam/posts/..%2f..%2fevil",
    "https://www.facebook.com/../posts/",
    "https://tv.naver.com/v/abc",
    "https://www.datawrapper.de/pricing",
    "https://www.google.com/search?q=37.5,126.9",
    "https://www.google.com/maps/@91.5,126.9,15z",
    "https://www.google.com/maps/@37.5,181,15z",
    "https://www.google.com/maps/@37.5,126.9,99z",
    "https://maps.app.goo.gl/abcdef",
  ])("stays a link: %s", (address) => {
    expect(embedFromAddress(address)).toBeNull();
  });
});

describe("the frame", () => {
  test.each(ADDRESSES)("of %s is on a known origin and sandboxed", (address) => {
    const embed = embedFromAddress(address);
    const frame = embed && embedFrame(embed.provider, embed.id);
    const src = new URL(frame?.src ?? "");
    expect(EMBED_FRAME_ORIGINS).toContain(src.origin);
    expect(frame?.sandbox).not.toContain("top-navigation");
    expect(frame?.title).toBeTruthy();
  });

  test("the page it links to leads back to the same embed", () => {
    for (const [address] of ADDRESSES) {
      const embed = embedFromAddress(address);
      const link = embed && embedLink(embed.provider, embed.id);
      expect(embedFromAddress(link?.href ?? "")).toEqual(embed);
    }
  });

  test.each([
    ["evil", "1"],
    ["__proto__", "1"],
    ["constructor", "name"],
    ["youtube", "dQw4w9WgXcQ\n"],
    ["youtube", 'dQw4w9WgX"Q'],
    ["facebook", "../posts/123456"],
    ["google-maps", "37.5,126.9,15&output=evil"],
  ])("there is none for %s %j", (provider, id) => {
    expect(embedFrame(provider, id)).toBeNull();
    expect(embedLink(provider, id)).toBeNull();
  });

  test("an id with one sign more either fails or stays in its place in the address", () => {
    const spoiled = fc
      .tuple(fc.constantFrom(...ADDRESSES), fc.nat({ max: 20 }), fc.string({ unit: "binary" }))
      .map(
        ([[, provider, id], at, more]) =>
          [provider, id.slice(0, at) + more + id.slice(at)] as const,
      );
    fc.assert(
      fc.property(spoiled, ([provider, id]) => {
        const frame = embedFrame(provider, id);
        expect(frame !== null).toBe(isEmbed(provider, id));
        if (!frame) return;
        expect(id).toMatch(/^[\w./,-]+$/);
        expect(frame.src).not.toContain("..");
        expect(EMBED_FRAME_ORIGINS).toContain(new URL(frame.src).origin);
      }),
      { numRuns: 1_000 },
    );
  });
});
