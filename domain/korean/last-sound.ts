import { getJongseong } from "es-hangul";

/** How a word ends when read aloud; `unknown` if it cannot be told (an emoji, a rare Hanja). */
export type LastSound = "vowel" | "rieul" | "consonant" | "unknown";

/** How much of the word's end is looked at, in code units; it bounds the time on any input. */
const TAIL = 200;

/** Units in one sign (㎏) and full-width letters and digits; ㎡ and its like are known as they are. */
const WIDE = /[\u3380-\u339E\u33A7-\u33DF\uFF10-\uFF5A]/gu;

const DIGITS = ["영", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"];
const PLACES = ["", "십", "백", "천"];
const MYRIADS = ["", "만", "억", "조", "경", "해"];

/** Units after a digit that end in a consonant when read; those below end in a vowel. */
const UNITS = new Map([
  ["g", "그램"],
  ["kg", "킬로그램"],
  ["mg", "밀리그램"],
  ["t", "톤"],
]);
const VOWEL_UNITS = /^(?:mm|cm|km|m|l|ml|w|kw|mw|gw|kwh|hz|khz|mhz|ghz|kb|mb|gb|tb)$/u;

/** Hanja that Korean headlines use in place of a word, each followed by its reading. */
const HANJA = new Map(
  [
    "李이 金김 朴박 崔최 鄭정 趙조 尹윤 文문 盧노 安안 美미 中중 日일 韓한 北북 南남 英영 獨독 佛불 露러",
    "檢검 警경 軍군 法법 與여 野야 黨당 靑청 政정 國국 前전 現현 新신 舊구 故고 株주 銀은 車차 女여 男남",
  ]
    .flatMap((line) => line.split(" "))
    .map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);

/** The last sound of a word in NFC. A note in brackets at its end is not read: 홍길동(50) → 동. */
export function lastSound(word: string): LastSound {
  const read = spokenPart(
    word
      .slice(-TAIL)
      .normalize("NFC")
      .replace(WIDE, (sign) => sign.normalize("NFKC")),
  );
  const last = [...read].at(-1) ?? "";
  if (/[가-힣]/u.test(last)) return soundOf(last);
  if (/[ㄱ-ㅎ]/u.test(last)) return last === "ㄹ" ? "rieul" : "consonant";
  if (/[ㅏ-ㅣ%‰℃°㎟-㎦]/u.test(last)) return "vowel";
  const number = /[\d.,]*\d$/u.exec(read);
  if (number) return soundOf(readingOfNumber(number[0]));
  const latin = /(\d?)\s?([A-Za-z]+)$/u.exec(read);
  if (latin) return latinSound(latin[2] ?? "", latin[1] !== "");
  const hanja = HANJA.get(last);
  return hanja ? soundOf(hanja) : "unknown";
}

function spokenPart(word: string): string {
  const closing = /\s*(?:\([^()]*\)|（[^（）]*）|\[[^[\]]*\]|[^\p{L}\p{N}%‰℃°㎟-㎦])$/u;
  let read = word;
  while (closing.test(read) && read.replace(closing, "") !== "") read = read.replace(closing, "");
  return read;
}

function soundOf(hangul: string): LastSound {
  const ending = getJongseong(hangul.slice(-1));
  if (ending === "") return "vowel";
  return ending === "ㄹ" ? "rieul" : "consonant";
}

/** The last syllable of the number as read in Korean: 10 is 십, 3,000 is 천, 1조 ends in 조, 3.10 in 영. */
function readingOfNumber(number: string): string {
  const digits = number.replaceAll(",", "");
  const last = DIGITS[Number(digits.at(-1))] ?? "";
  const zeros = /^[1-9]\d*?(0+)$/u.exec(digits)?.[1]?.length ?? 0;
  if (zeros === 0) return last;
  return PLACES[zeros % 4] || MYRIADS[zeros / 4] || last;
}

function latinSound(letters: string, afterDigit: boolean): LastSound {
  const unit = letters.toLowerCase();
  // 5G and 3T are names, read by the letter.
  const unitRead = /^[GT]$/u.test(letters) ? undefined : UNITS.get(unit);
  if (afterDigit && unitRead) return soundOf(unitRead);
  if (afterDigit && VOWEL_UNITS.test(unit)) return "vowel";
  if (letters.length === 1 || /[A-Z]{2}$/u.test(letters)) return letterSound(letters.slice(-1));
  return wordSound(unit);
}

/** Letters by their Korean names: 엘, 알; 엠, 엔; the others end in a vowel. */
function letterSound(letter: string): LastSound {
  if (/[LR]/iu.test(letter)) return "rieul";
  return /[MN]/iu.test(letter) ? "consonant" : "vowel";
}

/**
 * English words as usually transcribed (외래어 표기법 제3장 제1절): Google 구글, iPhone 아이폰,
 * Facebook 페이스북, chatbot 챗봇, but Microsoft 마이크로소프트. A rule of thumb, wrong for some words.
 */
function wordSound(word: string): LastSound {
  if (/(?:l|le)$/u.test(word)) return "rieul";
  if (/(?:m|n|ng|me|ne)$/u.test(word)) return "consonant";
  return /(?:^|[^aeiou])(?:[aeiou]|oo)(?:ck|[ckpt])$/u.test(word) ? "consonant" : "vowel";
}
