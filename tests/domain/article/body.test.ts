import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyBody, parseBody } from "#domain/article/body.ts";
import { arbitraryBody } from "#tests/support/arbitrary-body.ts";

const doc = (...content: unknown[]) => ({ type: "doc", content });
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });
const text = (words: unknown, ...marks: unknown[]) =>
  marks.length > 0 ? { type: "text", text: words, marks } : { type: "text", text: words };

function bodyOf(input: unknown) {
  const parsed = parseBody(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.body;
}

describe("what parses", () => {
  test("the empty body is itself", () => {
    expect(bodyOf(emptyBody())).toEqual(emptyBody());
    expect(bodyOf({ type: "doc" })).toEqual(emptyBody());
  });

  test("blank paragraphs at the end go, those between stay", () => {
    const blank = { type: "paragraph" };
    expect(
      bodyOf(doc(blank, paragraph(text("가")), blank, paragraph(text("나")), blank, blank)),
    ).toEqual(doc(blank, paragraph(text("가")), blank, paragraph(text("나"))));
  });

  test("neighbouring texts with equal marks are one text", () => {
    const bold = { type: "bold" };
    const italic = { type: "italic" };
    const parsed = bodyOf(
      doc(
        paragraph(
          text("서"),
          text("울"),
          text("시", bold, italic),
          text("장", italic, bold),
          text(""),
        ),
      ),
    );
    expect(parsed).toEqual(doc(paragraph(text("서울"), text("시장", bold, italic))));
  });

  test("a syllable and a surrogate pair cut in two are whole again", () => {
    const parsed = bodyOf(
      doc(paragraph(text("\u1100"), text("\u1161"), text("\ud83d"), text("\ude92"))),
    );
    expect(parsed).toEqual(doc(paragraph(text("가🚒"))));
  });

  test("text passes the intake: NFC, plain spaces, no NUL, one line", () => {
    const parsed = bodyOf(doc(paragraph(text("\u1112\u1161\u11ab\u00a0글\u0000\u200b\n끝"))));
    expect(parsed).toEqual(doc(paragraph(text("한 글 끝"))));
  });

  test("marks on a line break are dropped, link addresses become canonical", () => {
    const link = (href: string) => ({ type: "link", attrs: { href } });
    expect(
      bodyOf(
        doc(
          paragraph(text("가", link("HTTPS://Magam.Example")), {
            type: "hardBreak",
            marks: [{ type: "bold" }],
          }),
        ),
      ),
    ).toEqual(doc(paragraph(text("가", link("https://magam.example/")), { type: "hardBreak" })));
  });

  test("spans default to one and empty captions are left out", () => {
    const cell = { type: "tableCell", content: [paragraph()] };
    expect(
      bodyOf(
        doc(
          { type: "picture", attrs: { pictureId: 3, caption: "", alt: "강" } },
          { type: "table", content: [{ type: "tableRow", content: [cell] }] },
        ),
      ),
    ).toEqual(
      doc(
        { type: "picture", attrs: { pictureId: 3, alt: "강" } },
        {
          type: "table",
          content: [
            {
              type: "tableRow",
              content: [
                {
                  type: "tableCell",
                  attrs: { colspan: 1, rowspan: 1 },
                  content: [{ type: "paragraph" }],
                },
              ],
            },
          ],
        },
      ),
    );
  });

  test("parsing what was parsed changes nothing, and the input stays as it was", () => {
    fc.assert(
      fc.property(arbitraryBody, (input) => {
        const before = JSON.stringify(input);
        const once = bodyOf(input);
        expect(JSON.stringify(input)).toBe(before);
        expect(JSON.stringify(bodyOf(once))).toBe(JSON.stringify(once));
        expect(bodyOf(JSON.parse(JSON.stringify(once)))).toEqual(once);
      }),
      { numRuns: 200 },
    );
  });

  test("cutting a text anywhere gives the same bytes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 2 }), fc.nat(), (words, at) => {
        const cut = at % words.length;
        expect(
          JSON.stringify(bodyOf(doc(paragraph(text(words.slice(0, cut)), text(words.slice(cut)))))),
        ).toBe(JSON.stringify(bodyOf(doc(paragraph(text(words))))));
      }),
    );
  });
});
