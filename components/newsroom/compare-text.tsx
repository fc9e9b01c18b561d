import { useTranslations } from "next-intl";
import { type ComparedLine, linesOf } from "#domain/article/compare-content.ts";
import type { WordChange } from "#domain/korean/compare.ts";

/** So many unchanged paragraphs in a row are folded, so that the changed ones stand out. */
const FOLDED_FROM = 2;

/** A changed text 어절 by 어절: what went is struck through, what came is underlined, and both are said. */
export function CompareText({ changes }: { changes: readonly WordChange[] }) {
  const t = useTranslations("history");
  return (
    <div className="leading-relaxed">
      {runsOf(linesOf(changes)).map((run) =>
        run.changed || run.lines.length < FOLDED_FROM ? (
          run.lines.map(({ key, parts }) => <ChangedWords key={key} parts={parts} />)
        ) : (
          <details key={run.lines[0]?.key} className="my-1.5 text-muted">
            <summary className="text-sm">
              {t("compare.unchanged", { count: run.lines.length })}
            </summary>
            {run.lines.map(({ key, parts }) => (
              <ChangedWords key={key} parts={parts} />
            ))}
          </details>
        ),
      )}
    </div>
  );
}

/** One paragraph with what came and went in it. */
export function ChangedWords({ parts }: { parts: readonly WordChange[] }) {
  const keyed = parts.map((part, place) => ({ ...part, place }));
  return (
    <p className="my-1.5 min-w-0 whitespace-pre-wrap">
      {keyed.map(({ place, kind, text }) => (
        <Part key={place} kind={kind} text={text} />
      ))}
    </p>
  );
}

/** Screen readers pass over `ins` and `del` in silence, so the words say it as well. */
function Part({ kind, text }: WordChange) {
  const t = useTranslations("history");
  if (kind === "same") return text;
  const Mark = kind === "added" ? "ins" : "del";
  const look =
    kind === "added"
      ? "rounded-sm bg-good-soft text-good underline decoration-2 underline-offset-2"
      : "rounded-sm bg-bad-soft text-bad line-through";
  return (
    <Mark className={look}>
      <span className="sr-only">{t(`compare.${kind}`)} </span>
      {text}
    </Mark>
  );
}

type KeyedLine = ComparedLine & { readonly key: number };

function runsOf(lines: readonly ComparedLine[]): { changed: boolean; lines: KeyedLine[] }[] {
  const runs: { changed: boolean; lines: KeyedLine[] }[] = [];
  for (const [key, line] of lines.entries()) {
    const last = runs.at(-1);
    if (last?.changed === line.changed) last.lines.push({ ...line, key });
    else runs.push({ changed: line.changed, lines: [{ ...line, key }] });
  }
  return runs;
}
