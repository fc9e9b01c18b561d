"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogButtons } from "#components/ui/dialog.tsx";
import type { Content } from "#domain/article/content.ts";
import { compareWords, type WordChange } from "#domain/korean/compare.ts";
import { contentText } from "./content-text.ts";
import { CopyButton } from "./copy-button.tsx";
import type { Conflict } from "./text-requests.ts";

type Props = {
  open: boolean;
  conflict: Conflict;
  mine: Content;
  onClose: () => void;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
};

/** Two texts where one was expected, side by side. Whatever is chosen, the history has both. */
export function ConflictDialog({ open, conflict, mine, onClose, onKeepMine, onTakeTheirs }: Props) {
  const t = useTranslations("writing.conflict");
  return (
    <Dialog open={open} onClose={onClose} title={t("title")} wide>
      <p>{t("text")}</p>
      <Comparison theirs={contentText(conflict.content)} mine={contentText(mine)} />
      <DialogButtons>
        <CopyButton text={() => contentText(mine)} />
        <Button onClick={onTakeTheirs}>{t("takeTheirs")}</Button>
        <Button variant="primary" onClick={onKeepMine}>
          {t("keepMine")}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}

function Comparison({ theirs, mine }: { theirs: string; mine: string }) {
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
  const shown = changes.filter(({ kind }) => kind !== without);
  return (
    <div className="min-w-0">
      <h3 className="mb-1 text-sm font-semibold">{title}</h3>
      <section
        aria-label={title}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="max-h-[45dvh] overflow-y-auto rounded-md border border-rule bg-paper-2 p-3 whitespace-pre-wrap"
      >
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
