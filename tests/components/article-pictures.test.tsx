import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ArticleBody } from "#components/site/article-body.tsx";
import type { BodyPicture } from "#components/site/picture-figure.tsx";
import { type Body, parseBody } from "#domain/article/body.ts";

const KEY = "0123456789abcdef0123456789abcdef";
const doc = (...content: unknown[]): Body => {
  const parsed = parseBody({ type: "doc", content });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.body;
};
const render = (body: Body, pictures?: Record<number, BodyPicture>) =>
  renderToStaticMarkup(<ArticleBody body={body} pictures={pictures} />);

describe("pictures of an article as readers get them", () => {
  test("a picture is shown with its credit; of one that is not to be seen nothing is left", () => {
    const body = doc({
      type: "picture",
      attrs: { pictureId: 3, caption: "▲ 시청", alt: "시청 앞" },
    });
    expect(render(body)).toBe('<div class="article-body"></div>');
    const picture = { width: 2000, height: 1500, source: "wire", credit: "연합뉴스" } as const;
    const shown = render(body, { 3: { ...picture, key: KEY } });
    expect(shown).toContain(
      '<figcaption>▲ 시청 <span class="credit">사진=연합뉴스</span></figcaption>',
    );
    expect(shown).toContain(
      `src="/pictures/${KEY}/full-960.jpg" width="960" height="720" alt="시청 앞"`,
    );
  });

  test("the first picture is fetched at once, the others wait; each has its place before it comes", () => {
    const block = (pictureId: number) => ({ type: "picture", attrs: { pictureId, alt: "가" } });
    const picture = { width: 2000, height: 1500, source: "own", credit: "" } as const;
    const pictures = { 1: { ...picture, key: KEY }, 2: { ...picture, key: KEY } };
    const html = render(doc(block(9), block(1), block(2)), pictures);
    const images = html.match(/<img[^>]*>/g) ?? [];
    expect(images).toHaveLength(2);
    expect(images[0]).toContain('fetchPriority="high"');
    expect(images[0]).not.toContain("loading=");
    expect(images[1]).toContain('loading="lazy"');
    for (const image of images) expect(image).toMatch(/ width="\d+" height="\d+"/);
  });
});
