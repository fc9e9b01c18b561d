import { type ComparedLine, linesOf } from "#domain/article/compare-content.ts";
import type { WordChange } from "#domain/korean/compare.ts";
import { site } from "#messages/site.ts";

const text = site.history;
/** So many unchanged paragraphs in a row are folded, so that the changed ones stand out. */
const FOLDED_FROM = 2;

type Run = { readonly changed: boolean; readonly lines: readonly (ComparedLine & Placed)[] };
type Placed = { readonly place: number };

/** A text that changed, 어절 by 어절; opens without script. */
export function ChangedText({ changes }: { changes: readonly WordChange[] }) {
  return runsOf(linesOf(changes)).map(({ changed, lines }) => {
    const shown = lines.map((line) => <Line key={line.place} line={line} />);
    if (changed || lines.length < FOLDED_FROM) return shown;
    return (
      <details key={`from ${lines[0]?.place}`}>
        <summary>{text.unchanged(lines.length)}</summary>
        {shown}
      </details>
    );
  });
}

function Line({ line }: { line: ComparedLine }) {
  const parts = line.parts.map((part, place) => ({ ...part, place }));
  return (
    <p>
      {parts.map(({ place, ...part }) => (
        <Part key={place} {...part} />
      ))}
    </p>
  );
}

/** Screen readers pass over `ins` and `del` in silence, so the words say it as well. */
function Part({ kind, text: words }: WordChange) {
  if (kind === "same") return words;
  const Mark = kind === "added" ? "ins" : "del";
  return (
    <Mark>
      <span className="unseen">{text[kind]} </span>
      {words}
    </Mark>
  );
}

function runsOf(lines: readonly ComparedLine[]): Run[] {
  const runs: { changed: boolean; lines: (ComparedLine & Placed)[] }[] = [];
  for (const [place, line] of lines.entries()) {
    const last = runs.at(-1);
    if (last?.changed === line.changed) last.lines.push({ ...line, place });
    else runs.push({ changed: line.changed, lines: [{ ...line, place }] });
  }
  return runs;
}
