import type { Block, Body } from "#domain/article/body.ts";
import type { Content } from "#domain/article/content.ts";
import { KICKERS, type Kind } from "#domain/article/kind.ts";
import { withJosa } from "#domain/korean/josa.ts";
import {
  ACTS,
  BODIES,
  DEEDS,
  FAMILY_NAMES,
  GIVEN_NAMES,
  MATTERS,
  PEOPLE,
  PLACES,
  RARE,
  SECTIONS,
  TIMES,
} from "./words.ts";

export interface Written {
  readonly section: number;
  readonly kind: Kind;
  readonly author: number;
  readonly content: Content;
}

export const REPORTERS = 200;
export const TAGS = 3000;
const KINDS: readonly Kind[] = ["straight", "straight", "straight", "roundup", "feature", "column"];
/** One article in so many has a rare word. */
const RARITY = 50;

/** The reporter's name; numbers begin at 1. */
export function reporterName(number: number): string {
  const family = FAMILY_NAMES[number % FAMILY_NAMES.length];
  return `${family}${GIVEN_NAMES[Math.floor(number / FAMILY_NAMES.length) % GIVEN_NAMES.length]}`;
}

/** The tag in order of frequency; numbers begin at 0. */
export function tagName(number: number): string {
  const round = Math.floor(number / MATTERS.length);
  const matter = MATTERS[number % MATTERS.length] ?? "";
  return round === 0 ? matter : `${PLACES[(round - 1) % PLACES.length]}${matter}`;
}

/** Article `number` of the archive: always the same text, 400 to 1,600 characters. */
export function write(number: number): Written {
  const random = randomOf(number);
  const pick = <T>(words: readonly T[]) => words[Math.floor(random() * words.length)] as T;
  // Few reporters, sections and tags have much, most have little.
  const skewed = (most: number) => Math.floor(most * random() ** 2.5);
  const author = 1 + skewed(REPORTERS);
  const tags = Array.from({ length: 3 + Math.floor(random() * 3) }, () => tagName(skewed(TAGS)));
  const place = pick(PLACES);
  const matter = pick(MATTERS);
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least));
  const sentence = () => sentenceOf(pick, between);
  const length = 4 + Math.floor(random() * 7);
  const lines = Array.from({ length }, () =>
    Array.from({ length: 2 + Math.floor(random() * 2) }, sentence).join(" "),
  );
  if (number % RARITY === 0) lines.push(`마을에는 ${pick(RARE)} 이야기가 남아 있다.`);
  const deed = pick(DEEDS);
  return {
    section: 1 + skewed(SECTIONS.length),
    kind: pick(KINDS),
    author,
    content: {
      kicker: random() < 0.2 ? pick(KICKERS) : null,
      headline: `${place} ${matter} ${pick(TIMES)} ${deed}…${pick(BODIES)} “${pick(MATTERS)}부터”`,
      decks:
        random() < 0.6
          ? [`${pick(MATTERS)} ${2 + Math.floor(random() * 30)}곳 먼저`, sentence()]
          : [],
      body: paragraphs(lines),
      byline: [{ personId: author, name: reporterName(author), role: "reporter" }],
      tags: [...new Set(tags)],
      origin: "own",
    },
  };
}

type Pick = <T>(words: readonly T[]) => T;
type Between = (least: number, most: number) => number;

function sentenceOf(pick: Pick, between: Between): string {
  const about = pick(MATTERS);
  const who = `${pick(PLACES)} ${pick(BODIES)}`;
  switch (between(0, 6)) {
    case 0:
      return `${withJosa(who, "은/는")} ${pick(TIMES)} ${withJosa(about, "을/를")} ${pick(ACTS)} 했다고 ${between(1, 29)}일 밝혔다.`;
    case 1:
      return `${pick(PEOPLE)} ${reporterName(between(0, 400))} 씨는 “${about} 문제를 두고 ${between(2, 22)}년째 기다려 왔다”며 “${pick(TIMES)}에는 달라지기를 바란다”고 말했다.`;
    case 2:
      return `이에 따라 ${about} 예산은 ${between(10, 900)}억 원으로 지난해보다 ${between(1, 40)}.${between(0, 10)}% 늘어난다.`;
    case 3:
      return `${pick(PLACES)}에서는 ${withJosa(about, "과/와")} ${withJosa(pick(MATTERS), "을/를")} 함께 다루는 모임이 ${between(3, 93)}차례 열렸다.`;
    case 4:
      return `${who}의 조사에서는 응답자 ${between(300, 3300)}명 가운데 ${between(20, 90)}%가 ${withJosa(about, "이/가")} 먼저라고 답했다.`;
    default:
      return `다만 ${pick(PEOPLE)} 사이에서는 ${about} 계획이 ${pick(TIMES)}까지 미뤄질 수 있다는 걱정도 나온다.`;
  }
}

function paragraphs(lines: readonly string[]): Body {
  const [first, ...rest] = lines.map(
    (text): Block => ({ type: "paragraph", content: [{ type: "text", text }] }),
  );
  if (!first) throw new Error("an article without a line");
  return { type: "doc", content: [first, ...rest] };
}

/** Numbers in [0, 1) that follow from the seed alone (mulberry32): an archive can be made again. */
function randomOf(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
