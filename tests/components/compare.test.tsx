import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { CompareContents } from "#components/newsroom/compare-contents.tsx";
import type { Body, Paragraph } from "#domain/article/body.ts";
import { changeSize, compareContents, linesOf } from "#domain/article/compare-content.ts";
import { type Content, emptyContent } from "#domain/article/content.ts";
import { compareWords } from "#domain/korean/compare.ts";
import en from "#messages/en.ts";
import ko from "#messages/ko.ts";

const words = { byline: ({ name }: { name: string }) => name, origin: (origin: string) => origin };

function body(first: string, ...rest: string[]): Body {
  const paragraph = (text: string): Paragraph => ({
    type: "paragraph",
    content: [{ type: "text", text }],
  });
  return { type: "doc", content: [paragraph(first), ...rest.map(paragraph)] };
}

function content(changes: Partial<Content>): Content {
  return { ...emptyContent(), headline: "제목", ...changes };
}

function render(before: Content, after: Content, locale: "ko" | "en" = "ko"): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      timeZone="Asia/Seoul"
      messages={locale === "ko" ? ko : en}
    >
      <CompareContents before={before} after={after} />
    </NextIntlClientProvider>,
  );
}

describe("two texts compared", () => {
  test("mark a changed 어절 as a whole and say it to those who do not see colour", () => {
    const html = render(
      content({ headline: "경찰이 신호를 늘린다" }),
      content({ headline: "경찰은 신호를 늘린다" }),
    );
    expect(html).toMatch(/<del[^>]*><span class="sr-only">삭제: <\/span>경찰이 <\/del>/);
    expect(html).toMatch(/<ins[^>]*><span class="sr-only">추가: <\/span>경찰은 <\/ins>/);
    expect(html).toContain("신호를 늘린다");
  });

  test("show only the fields in which something changed", () => {
    const html = render(content({ tags: ["교통"] }), content({ tags: ["교통", "안전"] }));
    expect(html).toContain('aria-label="태그"');
    expect(html).not.toContain('aria-label="제목"');
    expect(html).not.toContain('aria-label="본문"');
  });

  test("fold paragraphs in which nothing changed and open the one that did", () => {
    const old = body("첫 문단이다.", "둘째 문단이다.", "셋째 문단이다.");
    const fresh = body("첫 문단이다.", "둘째 문단이다.", "셋째 문단은 길다.");
    const html = render(content({ body: old }), content({ body: fresh }));
    expect(html).toMatch(/<details[^>]*><summary[^>]*>바뀌지 않은 문단 2개<\/summary>/);
    expect(html.slice(html.indexOf("</details>"))).toContain("문단은");
  });

  test("say so where only links or formatting changed", () => {
    const bold: Body = {
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [{ type: "text", text: "같은 글", marks: [{ type: "bold" }] }],
        },
      ],
    };
    const [before, after] = [content({ body: body("같은 글") }), content({ body: bold })];
    expect(compareContents(before, after, words)).toEqual({ fields: [], onlyForm: true });
    expect(render(before, after)).toContain(ko.history.compare.onlyForm);
    expect(render(before, before)).toContain(ko.history.compare.equal);
    expect(render(before, before, "en")).toContain(en.history.compare.equal);
  });

  test("never lose a letter when they are cut into lines", () => {
    const [before, after] = ["가 나\n다 라\n마", "가 나 다\n라 바"];
    const changes = compareWords(before, after);
    const text = (lines: ReturnType<typeof linesOf>, left: "added" | "removed") =>
      lines
        .flatMap(({ parts }) => parts)
        .filter(({ kind, text: part }) => kind !== left && part !== "¶")
        .map(({ text: part }) => part)
        .join("")
        .replaceAll(/\s/g, "");
    expect(text(linesOf(changes), "added")).toBe("가나다라마");
    expect(text(linesOf(changes), "removed")).toBe("가나다라바");
  });

  test("tell their size in characters without spaces", () => {
    const { fields } = compareContents(
      content({ headline: "하나 둘" }),
      content({ headline: "하나 셋 넷" }),
      words,
    );
    expect(changeSize(fields)).toEqual({ added: 2, removed: 1 });
  });
});
