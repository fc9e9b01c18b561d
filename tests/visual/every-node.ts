import type { Connection } from "#db/client.ts";
import { type Body, parseBody } from "#domain/article/body.ts";
import type { Content } from "#domain/article/content.ts";
import { approveArticle } from "#server/articles/approve.ts";
import { claimArticle } from "#server/articles/claim.ts";
import { createArticle } from "#server/articles/create-article.ts";
import { publishArticle } from "#server/articles/publish.ts";
import { saveText } from "#server/articles/save-text.ts";
import { submitArticle } from "#server/articles/submit.ts";
import { actorBy } from "../e2e/support/inside.ts";
import { DEMO } from "../e2e/support/people.ts";

const HEADLINE = "글줄의 너비와 행간을 재는 기사";

/**
 * One article with every node that a body may have, put out the way any article goes out. It is a
 * notice, so that no front takes it as its lead.
 * @returns its id; a second run on the same house finds the first one's
 */
export async function everyNodeArticle({ db, pool }: Connection): Promise<number> {
  const { rows } = await pool.query(
    `select article_id as id from magam.publications
     where content->>'headline' = $1 and visible_until is null`,
    [HEADLINE],
  );
  if (rows[0]) return Number(rows[0].id);
  const reporter = await actorBy({ db, pool } as Connection, DEMO.reporter);
  const desk = await actorBy({ db, pool } as Connection, DEMO.managingEditor);
  const section = await pool.query("select id from magam.sections where slug = 'culture'");
  const { articleId, editionId } = await createArticle(db, reporter, {
    ...{ sectionId: Number(section.rows[0].id), kind: "notice", headline: HEADLINE },
  });
  const byline = [{ personId: reporter.id, name: reporter.name, role: "reporter" as const }];
  const saved = await saveText(db, reporter, {
    ...{ editionId, page: "visual", baseVersion: 1, content: { ...CONTENT, byline } },
  });
  if (saved.outcome !== "saved") throw new Error(`not saved: ${saved.because}`);
  await submitArticle(db, reporter, { editionId });
  await claimArticle(db, desk, { editionId });
  await approveArticle(db, desk, { editionId, textVersion: saved.version });
  await publishArticle(db, desk, { editionId });
  return articleId;
}

const text = (words: string, ...marks: object[]) => ({ type: "text", text: words, marks });
const paragraph = (...parts: (string | object)[]) => ({
  type: "paragraph",
  content: parts.map((part) => (typeof part === "string" ? text(part) : part)),
});
const listOf = (type: string, ...points: object[][]) => ({
  type,
  content: points.map((content) => ({ type: "listItem", content })),
});
const row = (type: string, ...cells: string[]) => ({
  type: "tableRow",
  content: cells.map((cell) => ({
    type,
    attrs: { colspan: 1, rowspan: 1 },
    content: [paragraph(cell)],
  })),
});

const CONTENT: Omit<Content, "byline"> = {
  kicker: "기획",
  headline: HEADLINE,
  decks: ["본문에 올 수 있는 모든 요소를 한 번씩", "긴 낱말과 숫자, 로마자가 섞인 문단까지"],
  tags: ["조판", "글꼴", "지면"],
  origin: "own",
  body: bodyOf([
    {
      type: "editorNote",
      content: [
        paragraph("지면의 모양을 지키기 위해 만든 기사입니다. 실제로 있었던 일이 아닙니다."),
      ],
    },
    paragraph(
      "한글은 네모 안에 자모를 모아쓰는 글자라서 로마자보다 획이 빽빽하고, 그만큼 줄 사이가 넓어야 눈이 다음 줄을 놓치지 않는다. 신문이 종이에서 화면으로 옮겨 온 뒤에도 이 사정은 달라지지 않았다.",
    ),
    paragraph(
      "한 줄에 서른두 자에서 서른여덟 자가 알맞다는 데는 ",
      text("굵은 글씨", { type: "bold" }),
      "도, ",
      text("기울인 글씨", { type: "italic" }),
      "도, ",
      text("다른 글로 가는 고리", { type: "link", attrs: { href: "https://example.com/measure" } }),
      "도 예외가 아니다. https://example.com/아주-긴-주소도-줄을-넘치지-않고-꺾여야-한다/2026/02/09/measure",
    ),
    { type: "subheading", content: [text("줄의 길이를 정하는 일")] },
    listOf(
      "bulletList",
      [paragraph("어절 단위로 줄을 바꾼다.")],
      [
        paragraph("제목은 줄 길이를 고르게 나눈다."),
        listOf("bulletList", [paragraph("두 줄이면 아래위가 비슷해야 한다.")]),
      ],
    ),
    listOf(
      "orderedList",
      [paragraph("본문의 글자 크기를 정한다.")],
      [paragraph("그에 맞추어 줄의 길이를 정한다.")],
      [paragraph("줄 사이를 글자의 1.75배로 띄운다.")],
    ),
    {
      type: "quote",
      content: [
        paragraph("“읽는 사람이 글자를 보지 않고 뜻을 보게 하는 것이 조판의 일입니다.”"),
        paragraph("― 한 조판 기자"),
      ],
    },
    { type: "pullQuote", content: [text("글자는 보이지 않아야 잘 짜인 것이다")] },
    {
      type: "table",
      content: [
        row("tableHeader", "구분", "글자 수", "행간"),
        row("tableCell", "휴대전화", "18~20자", "1.75"),
        row("tableCell", "태블릿", "36자", "1.75"),
        row("tableCell", "큰 화면", "36자", "1.75"),
      ],
    },
    { type: "divider" },
    { type: "picture", attrs: { pictureId: 999_999, caption: "아직 자리가 없는 사진의 설명글" } },
    { type: "embed", attrs: { provider: "youtube", id: "aaaaaaaaaaa" } },
    paragraph("마지막 문단은 짧다."),
  ]),
};

function bodyOf(content: object[]): Body {
  const parsed = parseBody({ type: "doc", content });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.body;
}
