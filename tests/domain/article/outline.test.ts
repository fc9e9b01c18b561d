import { expect, test } from "vitest";
import { type Body, parseBody } from "#domain/article/body.ts";
import { outlineOf } from "#domain/article/outline.ts";

const text = (type: string, words: string) => ({
  type,
  content: [{ type: "text", text: words }],
});

function bodyFrom(...content: object[]): Body {
  const parsed = parseBody({ type: "doc", content });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.body;
}

test("an outline counts each part and names what is not running text", () => {
  const body = bodyFrom(
    text("paragraph", "첫머리 글"),
    text("subheading", "배경"),
    text("paragraph", "가나다"),
    { type: "embed", attrs: { provider: "youtube", id: "dQw4w9WgXcQ" } },
    text("pullQuote", "라마"),
    { type: "subheading" },
  );
  expect(outlineOf(body)).toEqual([
    { place: 0, heading: null, characters: 5, pieces: [] },
    {
      place: 1,
      heading: "배경",
      characters: 5,
      pieces: [
        { place: 3, type: "embed" },
        { place: 4, type: "pullQuote" },
      ],
    },
    { place: 5, heading: "", characters: 0, pieces: [] },
  ]);
});

test("a body that begins with a subheading has no part before it", () => {
  const parts = outlineOf(bodyFrom(text("subheading", "가"), text("paragraph", "나")));
  expect(parts.map(({ place, heading }) => [place, heading])).toEqual([[0, "가"]]);
});
