import type { Content } from "#domain/article/content.ts";

/**
 * An article's content with hostile texts in every place that holds a text, a name or an address.
 * It does not pass the body's door: what is shown may be older than the door's rules.
 */
export function hostileContent(
  texts: readonly string[],
  people: readonly number[],
  commonWord: string,
): Content {
  const whole = texts.join(" ");
  const content = {
    kicker: texts[0] ?? null,
    headline: whole,
    decks: [whole, ...texts.slice(0, 3)],
    body: { type: "doc", content: texts.flatMap(blocksOf) },
    byline: texts.map((name, at) => ({
      ...{ personId: people[at] ?? null, name, role: "reporter" },
    })),
    tags: [...new Set([...texts, commonWord])],
    origin: whole,
  };
  return content as unknown as Content;
}

const text = (words: string, ...marks: object[]) => ({ type: "text", text: words, marks });
const paragraph = (words: string) => ({ type: "paragraph", content: [text(words)] });
const link = (href: string) => ({ type: "link", attrs: { href } });

/** Every kind of block, so that each vector meets each. */
function blocksOf(words: string): object[] {
  const cell = (type: string) => ({
    ...{ type, attrs: { colspan: words, rowspan: 1 }, content: [paragraph(words)] },
  });
  return [
    paragraph(words),
    {
      type: "paragraph",
      content: [
        text(words, { type: "bold" }, link(words)),
        { type: "hardBreak" },
        text(words, { type: "italic" }, { type: words, attrs: { href: words, onclick: words } }),
      ],
    },
    { type: "subheading", content: [text(words)] },
    { type: "bulletList", content: [{ type: "listItem", content: [paragraph(words)] }] },
    {
      type: "orderedList",
      attrs: { start: words },
      content: [{ type: "listItem", content: [paragraph(words)] }],
    },
    { type: "quote", content: [paragraph(words)] },
    { type: "pullQuote", content: [text(words)] },
    { type: "editorNote", content: [paragraph(words)] },
    { type: "picture", attrs: { pictureId: 1, caption: words, alt: words } },
    {
      type: "table",
      content: [{ type: "tableRow", content: [cell("tableHeader"), cell("tableCell")] }],
    },
    { type: "embed", attrs: { provider: "youtube", id: words } },
    { type: "embed", attrs: { provider: words, id: words } },
    { type: words, attrs: { src: words, onload: words }, content: [text(words)] },
  ];
}
