import { intake } from "../korean/intake.ts";

/** A line this much of the longest one was broken by the margin, not by its writer. */
const FULL_LINE = 0.8;
/** Shorter ones are verse, lists and chats. */
const SHORTEST_MARGIN = 25;
const SENTENCE_END = /[.?!…:;。」』”’"')\]〉》]$/u;
/** What begins a line of its own: a list's mark, a speaker in a chat, a heading's box. */
const OWN_BEGINNING = /^(?:[-–—•·▲△▶■□○●◇◆※*]|\d+[.)]|[가-하][.)]|[[(<【〈「『])/u;

/**
 * Plain text as pasted: one line for each paragraph. Viewers of PDF break lines at the page's margin:
 * where the text shows such a margin, lines that reach it and end in mid-sentence are joined again.
 */
export function readPlain(text: string): string {
  const lines = intake(text)
    .split("\n")
    .map((line) => line.replace(/[ \t]+/g, " ").trim());
  const margin = marginOf(lines);
  const paragraphs: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    const last = paragraphs.length - 1;
    if (isOpen && line !== "" && !OWN_BEGINNING.test(line)) paragraphs[last] += ` ${line}`;
    else if (line !== "") paragraphs.push(line);
    isOpen = margin !== null && line.length >= margin * FULL_LINE && !SENTENCE_END.test(line);
  }
  return paragraphs.join("\n");
}

/** The length of a full line, or null where the lines are not of one width. UTF-16 units. */
function marginOf(lines: readonly string[]): number | null {
  const lengths = lines.map(({ length }) => length).filter((length) => length > 0);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const full = lengths.filter((length) => length >= longest * FULL_LINE).length;
  return longest >= SHORTEST_MARGIN && longest <= 120 && full >= 3 && full * 2 >= lengths.length
    ? longest
    : null;
}
