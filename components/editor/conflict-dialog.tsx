"use client";

import { useTranslations } from "next-intl";
import { useId, useMemo, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogButtons } from "#components/ui/dialog.tsx";
import { type Body, emptyBody } from "#domain/article/body.ts";
import { bodyText } from "#domain/article/body-text.ts";
import type { Content } from "#domain/article/content.ts";
import { type Clash, type Merge, mergeContents, type Pick } from "#domain/article/merge.ts";
import { contentText } from "./content-text.ts";
import { CopyButton } from "./copy-button.tsx";
import { SideBySide } from "./side-by-side.tsx";
import type { Conflict } from "./text-requests.ts";
import { asSaved } from "./writing-state.ts";

type Picks = Readonly<Record<string, Pick>>;

type Props = {
  open: boolean;
  conflict: Conflict;
  base: Content;
  mine: Content;
  onClose: () => void;
  onMerge: (picks: Picks) => void;
  onTakeTheirs: () => void;
};

/** What both sides changed, place by place, to be chosen. Whatever is chosen, the history has both. */
export function ConflictDialog(props: Props) {
  const { open, conflict, base, mine, onClose, onMerge, onTakeTheirs } = props;
  const t = useTranslations("writing.conflict");
  const [picks, setPicks] = useState<Picks>({});
  const merge = useMemo(
    () => mergeContents(base, asSaved(mine), conflict.content),
    [base, mine, conflict.content],
  );
  return (
    <Dialog open={open} onClose={onClose} title={t("title")} wide>
      <p>{t("text")}</p>
      <Summary merge={merge} />
      {merge.clashes.map((clash) => (
        <ClashChoice
          key={clash.key}
          clash={clash}
          pick={picks[clash.key] ?? "mine"}
          onPick={(pick) => setPicks({ ...picks, [clash.key]: pick })}
        />
      ))}
      <DialogButtons>
        <CopyButton text={() => contentText(mine)} />
        <Button onClick={onTakeTheirs}>{t("takeTheirs")}</Button>
        <Button variant="primary" onClick={() => onMerge(picks)}>
          {t("merge")}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}

function Summary({ merge }: { merge: Merge }) {
  const t = useTranslations("writing.conflict");
  return (
    <p className="mt-2 text-muted">
      {t("summary", { clashes: merge.clashes.length, taken: merge.taken })}
    </p>
  );
}

function ClashChoice({
  clash,
  pick,
  onPick,
}: {
  clash: Clash;
  pick: Pick;
  onPick: (pick: Pick) => void;
}) {
  const t = useTranslations("writing.conflict");
  const labels = useTranslations("labels");
  const name = useId();
  const words = useClashWords();
  const choices: readonly Pick[] =
    clash.field === "body" ? ["mine", "theirs", "both"] : ["mine", "theirs"];
  const { mine, theirs } = words(clash);
  return (
    <fieldset className="mt-4 border-t border-rule pt-3">
      <legend className="float-left mb-1 w-full font-semibold">
        {labels(`field.${clash.field}`)}
      </legend>
      <div className="clear-both">
        <SideBySide mine={mine} theirs={theirs} />
        <div className="mt-2 flex flex-wrap gap-x-5">
          {choices.map((choice) => (
            <label key={choice} className="flex min-h-10 items-center gap-2">
              <input
                type="radio"
                name={name}
                checked={pick === choice}
                onChange={() => onPick(choice)}
                className="size-4 accent-accent"
              />
              {t(`pick.${choice}`)}
            </label>
          ))}
        </div>
      </div>
    </fieldset>
  );
}

/** The two sides of a clash as plain lines. */
function useClashWords(): (clash: Clash) => { mine: string; theirs: string } {
  const labels = useTranslations("labels");
  const bodyOf = (content: readonly Body["content"][number][]) => {
    const [first, ...rest] = content;
    return bodyText(first ? { type: "doc", content: [first, ...rest] } : emptyBody());
  };
  const both = <T,>(clash: { mine: T; theirs: T }, words: (side: T) => string) => ({
    mine: words(clash.mine),
    theirs: words(clash.theirs),
  });
  return (clash) => {
    switch (clash.field) {
      case "body":
        return both(clash, bodyOf);
      case "headline":
        return both(clash, (headline) => headline);
      case "kicker":
        return both(clash, (kicker) => (kicker === null ? "" : `[${kicker}]`));
      case "decks":
      case "tags":
        return both(clash, (lines) => lines.join("\n"));
      case "byline":
        return both(clash, (names) => names.map(({ name }) => name).join("\n"));
      case "mainPicture":
        return both(clash, (picture) => picture?.caption ?? "");
      case "origin":
        return both(clash, (origin) => (origin === null ? "" : labels(`origin.${origin}`)));
    }
  };
}
