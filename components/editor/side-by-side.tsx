"use client";

import { useTranslations } from "next-intl";
import { compareWords, type WordChange } from "#domain/korean/compare.ts";

/** Two texts beside each other, what only one of them has marked. */
export function SideBySide({ mine, theirs }: { mine: string; theirs: string }) {
  const t = useTranslations("writing.conflict");
  const changes = compareWords(theirs, mine);
  return (
    <div className="mt-3 grid gap-3 sm:grid-cols-2">
      <Side title={t("mine")} changes={changes} without="removed" />
      <Side title={t("theirs")} changes={changes} without="added" />
    </div>
  );
}

function Side({
  title,
  changes,
  without,
}: {
  title: string;
  changes: readonly WordChange[];
  without: "added" | "removed";
}) {
  const t = useTranslations("writing.conflict");
  const shown = changes.filter(({ kind }) => kind !== without);
  return (
    <div className="min-w-0">
      <h3 className="mb-1 text-sm font-semibold">{title}</h3>
      <section
        aria-label={title}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="max-h-[40dvh] overflow-y-auto rounded-md border border-rule bg-paper-2 p-3 whitespace-pre-wrap"
      >
        {shown.length === 0 && <span className="text-muted">{t("nothing")}</span>}
        {shown.map(({ kind, text }, at) =>
          kind === "same" ? (
            text
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of a comparison have no identity of their own
            <mark key={at} className="rounded-sm bg-accent-soft text-accent">
              {text}
            </mark>
          ),
        )}
      </section>
    </div>
  );
}
