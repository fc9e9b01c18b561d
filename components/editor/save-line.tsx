"use client";

import clsx from "clsx";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { useReason } from "#components/ui/use-reason.ts";
import { paths } from "#domain/paths.ts";
import { clockTime } from "./clock-time.ts";
import type { WritingState } from "./writing-state.ts";

type Shown = "saved" | "typing" | "saving" | "unsaved";

/** Tells the truth about the text: being typed, being saved, saved at, or not saved and what to do. */
export function SaveLine({ now, onRetry }: { now: WritingState; onRetry: () => void }) {
  const t = useTranslations("writing.state");
  const locale = useLocale();
  const shown = shownState(now);
  return (
    <div className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <p className="flex items-center gap-2 font-medium" data-state={shown}>
        <span aria-hidden="true" className={clsx("size-2 rounded-full", DOTS[shown])} />
        {shown === "saved" ? t("saved", { time: clockTime(now.savedAt, locale) }) : t(shown)}
      </p>
      {/* Only trouble is read out: a voice at every pause would be no help. */}
      <div role="alert" className="flex flex-wrap items-center gap-x-3 gap-y-1 empty:hidden">
        {shown === "unsaved" && <Trouble now={now} onRetry={onRetry} />}
      </div>
    </div>
  );
}

const DOTS: Record<Shown, string> = {
  saved: "bg-good",
  typing: "bg-edge",
  saving: "bg-accent motion-safe:animate-pulse",
  unsaved: "bg-bad",
};

function shownState({ saving, trouble }: WritingState): Shown {
  switch (saving.name) {
    case "saved":
    case "typing":
      return saving.name;
    case "saving":
      // A try that follows a failed one is not yet a success.
      return trouble ? "unsaved" : "saving";
    case "retrying":
    case "refused":
    case "halted":
      return "unsaved";
  }
}

function Trouble({ now, onRetry }: { now: WritingState; onRetry: () => void }) {
  const t = useTranslations("writing.state");
  const reason = useReason();
  const { trouble, conflict, lostTo } = now;
  const sentence = () => {
    if (trouble?.kind === "network") return t("network");
    if (trouble?.kind === "signIn") return reason("signIn.needed");
    if (trouble?.kind === "refused") return reason(trouble.refused.reason, trouble.refused.values);
    if (lostTo) return t("lost");
    return conflict ? t("conflict") : t("again");
  };
  return (
    <>
      <span className="text-bad">{sentence()}</span>
      {trouble?.kind === "signIn" && (
        <LinkButton
          variant="primary"
          size="small"
          href={paths.signIn(paths.newsroom.home())}
          target="_blank"
          rel="opener"
        >
          {t("signIn")}
        </LinkButton>
      )}
      {!conflict && !lostTo && (
        <Button size="small" onClick={onRetry}>
          {t("retry")}
        </Button>
      )}
    </>
  );
}
