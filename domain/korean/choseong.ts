import { disassemble, getChoseong } from "es-hangul";

/**
 * Whether a name answers to what was typed into a picker: as substring, by first consonants (ㄱㅁㅅ
 * and 김ㅁㅅ find 김민수), and while the last syllable is still being composed (김미). Case, spaces
 * and the way the Hangul was encoded (NFD from a Mac) do not matter. An empty query finds everyone.
 */
export function matchesName(query: string, name: string): boolean {
  const wanted = lettersOf(query);
  const letters = lettersOf(name);
  for (let start = 0; start + wanted.length <= letters.length; start += 1) {
    const isHit = wanted.every((letter, at) =>
      matchesLetter(letter, letters[start + at] ?? "", at === wanted.length - 1),
    );
    if (isHit) return true;
  }
  return false;
}

function lettersOf(text: string): string[] {
  const folded = text.normalize("NFC").toLowerCase().normalize("NFC").replace(/\s+/gu, "");
  return [...folded].flatMap(splitCluster);
}

/** Input methods join two typed consonants where a syllable could end in them: ㄱ, ㅅ come as ㄳ. */
function splitCluster(letter: string): string[] {
  return /[ㄳㄵㄶㄺ-ㅀㅄ]/u.test(letter) ? [...disassemble(letter)] : [letter];
}

function matchesLetter(wanted: string, letter: string, isLast: boolean): boolean {
  if (wanted === letter) return true;
  if (!/[가-힣]/u.test(letter)) return false;
  // U+1100–U+1112 are the same consonants as a decomposed text carries them.
  if (/[ㄱ-ㅎ\u1100-\u1112]/u.test(wanted)) return getChoseong(letter) === getChoseong(wanted);
  return isLast && /[가-힣]/u.test(wanted) && disassemble(letter).startsWith(disassemble(wanted));
}
