import { lastSound } from "./last-sound.ts";

/** Particles in two forms: after a consonant / after a vowel. */
export type JosaPair =
  | "을/를"
  | "이/가"
  | "은/는"
  | "과/와"
  | "으로/로"
  | "으로서/로서"
  | "으로써/로써"
  | "으로부터/로부터"
  | "이나/나"
  | "이라/라"
  | "이란/란"
  | "이랑/랑"
  | "아/야"
  | "이에요/예요";

/**
 * The form of the particle that follows the word: `josa("경찰", "이/가")` is `이`. Numbers, capitals
 * and Latin words go by how they are read aloud (1 일, 10 십, KBS 에스, iPhone 폰). Where the reading
 * is not known, both forms as printed Korean writes them: `을(를)`, `(으)로`.
 */
export function josa(word: string, pair: JosaPair): string {
  const [afterConsonant = "", afterVowel = ""] = pair.split("/");
  switch (lastSound(word)) {
    case "vowel":
      return afterVowel;
    case "rieul":
      return pair.startsWith("으로") ? afterVowel : afterConsonant;
    case "consonant":
      return afterConsonant;
    case "unknown":
      return bothForms(afterConsonant, afterVowel);
  }
}

/** The word with its particle: `withJosa("따릉이", "을/를")` is `따릉이를`. */
export function withJosa(word: string, pair: JosaPair): string {
  return word + josa(word, pair);
}

function bothForms(afterConsonant: string, afterVowel: string): string {
  if (!afterConsonant.endsWith(afterVowel)) return `${afterConsonant}(${afterVowel})`;
  return `(${afterConsonant.slice(0, -afterVowel.length)})${afterVowel}`;
}
