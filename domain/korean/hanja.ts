import { HANJA_READINGS } from "./hanja-readings.ts";

/**
 * Headlines shorten with Hanja (李대통령, 美·中 회담) what readers type in Hangul (이대통령, 미중,
 * 미국). Both functions keep one entry for each code point of the text, so that what is found in
 * the converted text can be shown in the original.
 */

/** Where the usual reading in the news is not the one the collation sorts by. */
const USUAL: Record<string, string> = { 金: "금", 率: "률", 樂: "락", 不: "불", 宅: "택" };

/** What a single Hanja stands for in a headline. */
const STANDS_FOR: Record<string, string> = {
  ...{ 美: "미국", 中: "중국", 日: "일본", 韓: "한국", 北: "북한", 英: "영국", 佛: "프랑스" },
  ...{ 獨: "독일", 露: "러시아", 伊: "이탈리아", 印: "인도", 濠: "호주", 臺: "대만", 越: "베트남" },
  ...{ 檢: "검찰", 警: "경찰", 與: "여당", 野: "야당", 靑: "청와대", 金: "김", 銀: "은행" },
};

const HANJA = /\p{Script=Han}/u;
const LETTER = /\p{L}/u;

const readings = new Map(
  HANJA_READINGS.trim()
    .split(/\s+/u)
    .flatMap((entry) => {
      const [syllable = "", ...characters] = entry;
      return characters.map((hanja): [string, string] => [hanja, syllable]);
    })
    .concat(Object.entries(USUAL)),
);

export function hasHanja(text: string): boolean {
  return HANJA.test(text);
}

/** Each code point, Hanja as read: 李대통령 → 이, 대, 통, 령. Unknown characters stay. */
export function readHanja(letters: readonly string[]): string[] {
  return letters.map((letter, at) => {
    const reading = readings.get(letter);
    if (reading === undefined) return letter;
    return LETTER.test(letters[at - 1] ?? "") ? reading : initialSound(reading);
  });
}

/** The same, but a Hanja run in which each stands for a word is spelt out: 美 → 미국. */
export function spellOutHanja(letters: readonly string[]): string[] {
  const read = readHanja(letters);
  return letters.map((letter, at) => {
    const word = STANDS_FOR[letter];
    return word !== undefined && runAround(letters, at).every((one) => one in STANDS_FOR)
      ? word
      : (read[at] ?? letter);
  });
}

function runAround(letters: readonly string[], at: number): readonly string[] {
  let start = at;
  while (start > 0 && HANJA.test(letters[start - 1] ?? "")) start -= 1;
  let end = at + 1;
  while (end < letters.length && HANJA.test(letters[end] ?? "")) end += 1;
  return letters.slice(start, end);
}

const FIRST = 0xac00;
const PER_INITIAL = 21 * 28;
const PER_VOWEL = 28;
const INITIAL = { n: 2, r: 5, silent: 11 };
/** ㅑ ㅕ ㅖ ㅛ ㅠ ㅣ, counted from ㅏ. */
const BEFORE_I = new Set([2, 6, 7, 12, 17, 20]);

/** 두음법칙 (한글 맞춤법 제10–12항): at the beginning of a word 리 is said 이, 로 노, 녀 여. */
function initialSound(syllable: string): string {
  const index = (syllable.codePointAt(0) ?? 0) - FIRST;
  const initial = Math.floor(index / PER_INITIAL);
  if (initial !== INITIAL.r && initial !== INITIAL.n) return syllable;
  const isBeforeI = BEFORE_I.has(Math.floor((index % PER_INITIAL) / PER_VOWEL));
  if (initial === INITIAL.n && !isBeforeI) return syllable;
  const said = isBeforeI ? INITIAL.silent : INITIAL.n;
  return String.fromCodePoint(FIRST + said * PER_INITIAL + (index % PER_INITIAL));
}
