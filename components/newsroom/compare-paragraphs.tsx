import clsx from "clsx";
import { useTranslations } from "next-intl";
import type { ParagraphChange } from "#domain/article/compare-paragraphs.ts";
import { ChangedWords } from "./compare-text.tsx";

/** So many unchanged paragraphs in a row are folded, so that the changed ones stand out. */
const FOLDED_FROM = 2;

/** A changed body, paragraph by paragraph: what moved is said to have moved, at both places. */
export function CompareParagraphs({ rows }: { rows: readonly ParagraphChange[] }) {
  const t = useTranslations("history");
  return (
    <div className="leading-relaxed">
      {runsOf(rows).map(({ isSame, rows: run }) =>
        isSame && run.length >= FOLDED_FROM ? (
          <details key={run[0]?.key} className="my-1.5 text-muted">
            <summary className="text-sm">{t("compare.unchanged", { count: run.length })}</summary>
            {run.map(({ key, row }) => (
              <Row key={key} row={row} />
            ))}
          </details>
        ) : (
          run.map(({ key, row }) => <Row key={key} row={row} />)
        ),
      )}
    </div>
  );
}

function Row({ row }: { row: ParagraphChange }) {
  const t = useTranslations("versions.moved");
  const hasMoved = row.kind === "moved" || row.kind === "left";
  return (
    <div className={clsx("my-1.5", hasMoved && "border-l-2 border-accent pl-3")}>
      {row.kind === "moved" && (
        <p className="text-sm text-accent">{t("from", { place: row.from })}</p>
      )}
      {row.kind === "left" ? (
        <p className="text-sm text-muted">
          {t("to", { place: row.to })}: <s>{row.parts.map(({ text }) => text).join("")}</s>
        </p>
      ) : (
        <ChangedWords parts={row.parts} />
      )}
    </div>
  );
}

type Keyed = { readonly key: number; readonly row: ParagraphChange };

function runsOf(rows: readonly ParagraphChange[]): { isSame: boolean; rows: Keyed[] }[] {
  const runs: { isSame: boolean; rows: Keyed[] }[] = [];
  for (const [key, row] of rows.entries()) {
    const isSame = row.kind === "same";
    const last = runs.at(-1);
    if (last?.isSame === isSame) last.rows.push({ key, row });
    else runs.push({ isSame, rows: [{ key, row }] });
  }
  return runs;
}
