import clsx from "clsx";
import { useTranslations } from "next-intl";
import { type ComparedPair, pairsOf } from "#domain/article/compare-content.ts";
import type { WordChange } from "#domain/korean/compare.ts";
import { ChangedWords } from "./compare-text.tsx";

/** So many unchanged paragraphs in a row are folded, so that the changed ones stand out. */
const FOLDED_FROM = 2;

/** A changed text in two columns, paragraph beside paragraph; below each other where it is narrow. */
export function CompareSides({ changes }: { changes: readonly WordChange[] }) {
  const t = useTranslations("history");
  return (
    <div className="leading-relaxed">
      {runsOf(pairsOf(changes)).map(({ key, changed, pairs }) =>
        changed || pairs.length < FOLDED_FROM ? (
          <Pairs key={key} pairs={pairs} />
        ) : (
          <details key={key} className="my-1.5 text-muted">
            <summary className="text-sm">{t("compare.unchanged", { count: pairs.length })}</summary>
            <Pairs pairs={pairs} />
          </details>
        ),
      )}
    </div>
  );
}

function Pairs({ pairs }: { pairs: readonly KeyedPair[] }) {
  return pairs.map(({ key, changed, before, after }) => (
    <div
      key={key}
      className={clsx(
        "grid gap-x-6 sm:grid-cols-2",
        changed && "border-b border-rule last:border-b-0 sm:border-b-0",
      )}
    >
      {changed ? (
        <>
          <ChangedWords parts={before} />
          <ChangedWords parts={after} />
        </>
      ) : (
        <>
          <ChangedWords parts={before} />
          {/* Told once: read twice, what did not change would hide what did. */}
          <div aria-hidden="true" className="hidden sm:block">
            <ChangedWords parts={after} />
          </div>
        </>
      )}
    </div>
  ));
}

type KeyedPair = ComparedPair & { readonly key: number };
type Run = { readonly key: number; readonly changed: boolean; readonly pairs: KeyedPair[] };

function runsOf(pairs: readonly ComparedPair[]): Run[] {
  const runs: Run[] = [];
  for (const [key, pair] of pairs.entries()) {
    const last = runs.at(-1);
    if (last?.changed === pair.changed) last.pairs.push({ ...pair, key });
    else runs.push({ key, changed: pair.changed, pairs: [{ ...pair, key }] });
  }
  return runs;
}
