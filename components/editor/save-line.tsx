"use client";

import clsx from "clsx";
import { signOut } from "next-auth/react";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { useReason } from "#components/ui/use-reason.ts";
import { paths } from "#domain/paths.ts";
import { clockTime } from "./clock-time.ts";
import type { WritingState } from "./writing-state.ts";

type Shown = "saved" | "typing" | "onDevice" | "unsaved";

/** Tells the truth about the text: being typed, on this device, saved at, or not saved and what to do. */
export function SaveLine({ now, onRetry }: { now: WritingState; onRetry: () => void }) {
  const t = useTranslations("writing.state");
  const locale = useLocale();
  const shown = shownState(now);
  const isNowhere = shown !== "saved" && (now.onDevice === "full" || now.onDevice === "refused");
  return (
    <div className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <p className="flex items-center gap-2 font-medium" data-state={shown}>
        <span aria-hidden="true" className={clsx("size-2 rounded-full", DOTS[shown])} />
        {shown === "saved" ? t("saved", { time: clockTime(now.savedAt, locale) }) : t(shown)}
      </p>
      {now.merged && <p role="status">{t("merged")}</p>}
      {/* Only trouble is read out: a voice at every pause would be no help. */}
      <div role="alert" className="flex flex-wrap items-center gap-x-3 gap-y-1 empty:hidden">
        {shown === "unsaved" && <Trouble now={now} onRetry={onRetry} />}
        {isNowhere && <span className="font-medium text-bad">{t(`device.${now.onDevice}`)}</span>}
      </div>
    </div>
  );
}

const DOTS: Record<Shown, string> = {
  saved: "bg-good",
  typing: "bg-edge",
  onDevice: "bg-warn",
  unsaved: "bg-bad",
};

function shownState({ saving, trouble, onDevice }: WritingState): Shown {
  switch (saving.name) {
    case "saved":
      return "saved";
    case "typing":
    case "saving":
      // A try that follows a failed one is not yet a success.
      if (trouble) return "unsaved";
      return onDevice === "kept" ? "onDevice" : "typing";
    case "retrying":
    case "refused":
    case "halted":
      return "unsaved";
  }
}

function Trouble({ now, onRetry }: { now: WritingState; onRetry: () => void }) {
  const t = useTranslations("writing.state");
  const reason = useReason();
  const { trouble, conflict, lostTo, onDevice } = now;
  const sentence = () => {
    const isNowhere = onDevice === "full" || onDevice === "refused";
    if (trouble?.kind === "network" && !isNowhere)
      return t(trouble.reason === "database.full" ? "full" : "network");
    if (trouble?.kind === "network") return t("unreachable");
    if (trouble?.kind === "signIn") return reason(trouble.other ? "signIn.other" : "signIn.needed");
    if (trouble?.kind === "refused") return reason(trouble.refused.reason, trouble.refused.values);
    if (lostTo) return t("lost");
    return conflict ? t("conflict") : t("again");
  };
  return (
    <>
      <span className="text-bad">{sentence()}</span>
      {trouble?.kind === "signIn" && (trouble.other ? <SignInAnew /> : <SignInAgain />)}
      {trouble?.kind !== "signIn" && !conflict && !lostTo && (
        <Button size="small" onClick={onRetry}>
          {t("retry")}
        </Button>
      )}
    </>
  );
}

/** Once one is back from it, the page saves by itself. */
function SignInAgain() {
  const t = useTranslations("writing.state");
  return (
    <LinkButton
      variant="primary"
      size="small"
      href={paths.signIn(paths.newsroom.home())}
      target="_blank"
      rel="opener"
    >
      {t("signIn")}
    </LinkButton>
  );
}

/** The door sends on whoever is signed in: the other person's sign-in has to end first. */
function SignInAnew() {
  const t = useTranslations("writing.state");
  const change = async () => {
    await signOut({ redirect: false }).catch(() => {});
    window.open(paths.signIn(paths.newsroom.home()), "_blank");
  };
  return (
    <Button variant="primary" size="small" onClick={() => void change()}>
      {t("signInAnew")}
    </Button>
  );
}
