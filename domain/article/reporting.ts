import { paragraphs, type ReadParagraph } from "./body-text.ts";
import { graveText } from "./care.ts";
import type { Content } from "./content.ts";
import { COPIED } from "./handout.ts";
import type { Issue } from "./publishable.ts";

/** What is known of an article and does not stand in its text. */
export type Beside = {
  /** The share of its text that a received handout has, 0 to 1. */
  readonly copied: number;
};

export const NOTHING_BESIDE: Beside = { copied: 0 };

/** Checks of law and self-regulation that look at the words. Those of single fields are in publishable.ts. */
export function reportingIssues(content: Content, { copied }: Beside): Issue[] {
  const read = paragraphs(content.body);
  const issues: Issue[] = [];
  const wire = read.filter(isWireCopy).map(({ index }) => index);
  if (content.origin !== "wire" && wire.length > 0)
    issues.push({ ...issue("wireUndeclared", "origin", "blocking"), blocks: wire.slice(0, 1) });
  if (content.origin !== "handout" && copied >= COPIED)
    issues.push({
      ...issue("handoutCopied", "origin", "blocking"),
      values: { percent: Math.floor(copied * 100) },
    });
  issues.push(...madeByMachine(content, read), ...graveIssues(content, read));
  return issues;
}

const AGENCY = "연합뉴스|뉴시스|뉴스1|뉴스핌|로이터|AP|AFP|신화|교도";
/** (서울=연합뉴스), [세종=뉴스핌], 【서울=뉴시스】 where a text of theirs begins; a caption names its source. */
const DATELINE = new RegExp(
  `^\\s*[(【[][가-힣·\\s]{1,20}=\\s?(?:${AGENCY})[^)】\\]]{0,20}[)】\\]]`,
  "u",
);
const RIGHTS = new RegExp(`저작권자\\s?\\(?\\s?[cCⓒ©]\\s?\\)?\\s?(?:${AGENCY})`, "u");

function isWireCopy({ text, kind }: ReadParagraph): boolean {
  return kind !== "caption" && (DATELINE.test(text) || RIGHTS.test(text));
}

/** What a model leaves behind in a text that was taken from it. */
const LEFT_BEHIND =
  /utm_source=(?:chatgpt|openai|perplexity|gemini)|oaicite|contentReference|\bturn\d+(?:search|view)\d+|AI 언어 모델(?:로서|이기)|As an AI language model/iu;
/** The text itself says that a machine made it, or its pictures. */
const SAID =
  /(?:생성형\s?)?(?:AI|인공지능)(?:가|로|를 (?:써서|이용해|활용해|사용해))\s?(?:생성|작성|제작|합성|그린|만든|그렸|만들었)|(?:챗GPT|ChatGPT|제미나이|미드저니|클로드)(?:가|로)\s?(?:생성|작성|제작|그린|만든)/iu;
/** «이 기사는 AI를 활용해 작성했으며 기자가 검토했습니다», in the writer's own words. */
const DECLARED =
  /이 (?:기사|사진|그림|이미지|영상)[은는]? .{0,30}(?:AI|인공지능).{0,20}(?:활용|이용|사용|생성|제작)/iu;

/** The line that tells readers of it. */
export const AI_LINE = "이 기사는 AI를 활용해 작성했으며 기자가 검토했습니다.";

/** What one of them has in it. Asked first: a queue looks at ten thousand texts, and few speak of it. */
const SPEAKS =
  /AI|인공지능|GPT|제미나이|미드저니|클로드|utm_source=|oaicite|contentReference|turn\d|language model/u;

function madeByMachine({ body }: Content, read: readonly ReadParagraph[]): Issue[] {
  // With the addresses of its links.
  const whole = JSON.stringify(body);
  if (!SPEAKS.test(whole) || read.some(({ text }) => DECLARED.test(text))) return [];
  const left = read.filter(({ text }) => LEFT_BEHIND.test(text)).map(({ index }) => index);
  if (left.length > 0 || LEFT_BEHIND.test(whole))
    return [{ ...issue("aiUndeclared", "body", "blocking"), ...placesIn(left) }];
  const said = read.filter(({ text }) => SAID.test(text)).map(({ index }) => index);
  return said.length > 0 ? [{ ...issue("aiTold", "body", "advisory"), ...placesIn(said) }] : [];
}

function graveIssues({ headline, tags }: Content, read: readonly ReadParagraph[]): Issue[] {
  const grave = graveText({ headline, tags, paragraphs: read });
  return [
    ...(grave.inHeadline ? [issue("graveHeadline", "headline", "advisory")] : []),
    ...(grave.methods.length > 0
      ? [{ ...issue("graveMethod", "body", "advisory"), ...placesIn(grave.methods) }]
      : []),
    ...(grave.isNoteMissing ? [issue("careNoteMissing", "tags", "advisory")] : []),
  ];
}

function placesIn(blocks: readonly number[]): Pick<Issue, "blocks"> {
  return blocks.length > 0 ? { blocks: [...new Set(blocks)] } : {};
}

function issue(
  check: string,
  field: Issue["field"],
  severity: Issue["severity"],
): Pick<Issue, "check" | "field" | "severity"> {
  return { check, field, severity };
}
