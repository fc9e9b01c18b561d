import fc from "fast-check";
import type { Block, Body, Inline, List, Paragraph, Table } from "#domain/article/body.ts";

/**
 * Bodies that follow the schema but are not yet canonical: cut-up runs, decomposed Hangul,
 * marks in any order, blank paragraphs, empty texts left out (ProseMirror has none).
 */
const EMBEDS = [
  { provider: "youtube", id: "dQw4w9WgXcQ" },
  { provider: "x", id: "1799999999999999999" },
  { provider: "instagram", id: "C8abc_DEF-1" },
  { provider: "facebook", id: "magam.news/posts/123456789" },
  { provider: "naver-tv", id: "51234567" },
  { provider: "kakao-tv", id: "441234567" },
  { provider: "datawrapper", id: "aB3dE" },
  { provider: "google-maps", id: "37.5665,126.978,15" },
] as const;

const piece = fc.oneof(
  fc.constantFrom(
    "가",
    "강남",
    "값이",
    " ",
    "\u1100\u1161",
    "\u00a0",
    "e\u0301",
    "👩‍🚒",
    "<b>",
    "\t",
  ),
  fc.string({ unit: "binary", minLength: 1, maxLength: 4 }),
);
const words = fc.array(piece, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(""));
const mark = fc.constantFrom(
  { type: "bold" } as const,
  { type: "italic" } as const,
  { type: "link", attrs: { href: "https://magam.example/news/1" } } as const,
  { type: "link", attrs: { href: "mailto:desk@magam.example" } } as const,
);
const marks = fc.uniqueArray(mark, { maxLength: 3, selector: ({ type }) => type });

const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant("text" as const), text: words, marks }) },
  { weight: 1, arbitrary: fc.constant({ type: "hardBreak" as const }) },
);
const content = fc.array(inline, { maxLength: 5 });
const paragraph: fc.Arbitrary<Paragraph> = fc.record({
  type: fc.constant("paragraph" as const),
  content,
});
const someParagraphs = fc.array(paragraph, { minLength: 1, maxLength: 3 });

function list(depth: number): fc.Arbitrary<List> {
  const inner = depth > 1 ? fc.array(list(depth - 1), { maxLength: 1 }) : fc.constant([]);
  const item = fc.record({
    type: fc.constant("listItem" as const),
    content: fc
      .tuple(paragraph, inner)
      .map(([own, lists]): [Paragraph, ...List[]] => [own, ...lists]),
  });
  return fc.record({
    type: fc.constantFrom("bulletList" as const, "orderedList" as const),
    content: fc.array(item, { minLength: 1, maxLength: 3 }),
  });
}

const cell = fc.record({
  type: fc.constantFrom("tableHeader" as const, "tableCell" as const),
  attrs: fc.record({
    colspan: fc.integer({ min: 1, max: 3 }),
    rowspan: fc.integer({ min: 1, max: 3 }),
  }),
  content: someParagraphs,
});
const table: fc.Arbitrary<Table> = fc.record({
  type: fc.constant("table" as const),
  content: fc.array(
    fc.record({
      type: fc.constant("tableRow" as const),
      content: fc.array(cell, { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  fc.record({ type: fc.constantFrom("subheading" as const, "pullQuote" as const), content }),
  list(5),
  fc.record({
    type: fc.constantFrom("quote" as const, "editorNote" as const),
    content: someParagraphs,
  }),
  fc.constant<Block>({ type: "divider" }),
  fc.record({
    type: fc.constant("picture" as const),
    attrs: fc.record({
      pictureId: fc.integer({ min: 1 }),
      caption: fc.oneof(fc.constant(""), words),
      alt: fc.oneof(fc.constant(""), words),
    }),
  }),
  table,
  fc.constantFrom(...EMBEDS).map((attrs): Block => ({ type: "embed", attrs: { ...attrs } })),
);

export const arbitraryBody: fc.Arbitrary<Body> = fc
  .array(block, { minLength: 1, maxLength: 6 })
  .map(([first, ...rest]) => ({
    type: "doc",
    content: [first ?? { type: "paragraph" }, ...rest],
  }));
