/**
 * 정리: what a copy editor would change in a line without asking about its sense. Each rule offers its
 * changes, a person takes or leaves them. Sources: Unicode names of the signs; 한글 맞춤법 부록
 * «문장 부호» (2015) for quotes, ellipsis and middle dot; the paper's own rules for time and percent.
 */
export const TIDY_RULES = ["quotes", "ellipsis", "dot", "spaces", "time", "percent"] as const;
export type TidyRule = (typeof TIDY_RULES)[number];

/** How this paper writes what may be written in two ways. */
export type HouseStyle = {
  /** 오후 2시40분, or 2시 40분. */
  readonly time: "joined" | "spaced";
  /** 30%, or 30퍼센트. */
  readonly percent: "sign" | "word";
};

export const HOUSE_STYLE: HouseStyle = { time: "joined", percent: "sign" };

/** Replace [from, to) of the line by `text`. UTF-16 units. */
export type LineEdit = {
  readonly rule: TidyRule;
  readonly from: number;
  readonly to: number;
  readonly text: string;
};

/** Edits in order that do not overlap; addresses are left as they are. */
export function tidyLine(line: string, style: HouseStyle = HOUSE_STYLE): LineEdit[] {
  const addresses = [...line.matchAll(/https?:\/\/\S+|\S+@\S+\.\S+|www\.\S+/g)].map(
    ({ index, 0: found }): readonly [number, number] => [index, index + found.length],
  );
  const offered = [
    ...quoteEdits(line),
    ...patternEdits(line, "ellipsis", /\.{3,}|…{1,}\.+|·{3,}|。{3,}/g, "…"),
    ...patternEdits(line, "dot", /[ㆍ・•∙⋅･]/g, "·"),
    ...patternEdits(line, "spaces", / {2,}/g, " "),
    ...timeEdits(line, style),
    ...percentEdits(line, style),
  ];
  const edits: LineEdit[] = [];
  for (const edit of offered.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const isAddress = addresses.some(([from, to]) => edit.from < to && edit.to > from);
    if (!isAddress && edit.from >= (edits.at(-1)?.to ?? 0)) edits.push(edit);
  }
  return edits;
}

function patternEdits(line: string, rule: TidyRule, pattern: RegExp, text: string): LineEdit[] {
  return [...line.matchAll(pattern)].map(({ index, 0: found }) => ({
    ...{ rule, text },
    ...{ from: index, to: index + found.length },
  }));
}

/** What stands before an opening quote, if not the line's beginning. */
const OPENS_AFTER = /[\s([{<〈《「『“‘"'·—–-]/u;

/** Straight quotes by pairs. A line where they do not pair is left to a person. */
function quoteEdits(line: string): LineEdit[] {
  return [...pairsOf(line, '"', "“", "”"), ...pairsOf(line, "'", "‘", "’")];
}

function pairsOf(line: string, sign: string, opening: string, closing: string): LineEdit[] {
  const edits: LineEdit[] = [];
  let isOpen = false;
  for (let at = line.indexOf(sign); at >= 0; at = line.indexOf(sign, at + 1)) {
    const before = line[at - 1] ?? "";
    const after = line[at + 1] ?? "";
    const isInWord = /[\p{L}\p{N}]/u.test(before) && /\p{Script=Latin}/u.test(after);
    // don't, '90s and 6' 2" are no quotes.
    if (sign === "'" && isInWord && !isOpen) {
      edits.push({ rule: "quotes", from: at, to: at + 1, text: "’" });
      continue;
    }
    if (!isOpen && !(before === "" || OPENS_AFTER.test(before))) return [];
    edits.push({ rule: "quotes", from: at, to: at + 1, text: isOpen ? closing : opening });
    isOpen = !isOpen;
  }
  return isOpen ? [] : edits;
}

function timeEdits(line: string, { time }: HouseStyle): LineEdit[] {
  const pattern = time === "joined" ? /(?<=\d시) +(?=\d{1,2}분)/g : /(?<=\d시)(?=\d{1,2}분)/g;
  return patternEdits(line, "time", pattern, time === "joined" ? "" : " ");
}

/** Percentage points (%포인트, %p) are another thing and keep their word. */
function percentEdits(line: string, { percent }: HouseStyle): LineEdit[] {
  return percent === "sign"
    ? patternEdits(
        line,
        "percent",
        /(?<=\d) *(?:퍼센트|프로(?=[가-힣\s.,)]|$)(?!젝|그|세|필|듀|모|토|야|골)| %)/g,
        "%",
      ).map((edit) => (line.slice(edit.from, edit.to) === "%" ? { ...edit, to: edit.from } : edit))
    : patternEdits(line, "percent", /(?<=\d) *%(?!p|포인트)/g, "퍼센트");
}
