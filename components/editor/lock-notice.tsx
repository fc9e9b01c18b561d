"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { paths } from "#domain/paths.ts";
import { Link } from "../ui/link.tsx";
import { clockTime } from "./clock-time.ts";
import { CopyButton } from "./copy-button.tsx";
import { TakeOver } from "./take-over.tsx";
import { useSecondsUntil } from "./use-seconds-until.ts";
import type { WritingSession } from "./writing-session.ts";
import type { WritingState } from "./writing-state.ts";

type Props = {
  now: WritingState;
  me: number;
  editionId: number;
  session: Pick<WritingSession, "takeOver" | "showSaved" | "forgetTaken"> & {
    readonly lock: Pick<WritingSession["lock"], "yield" | "giveUpAsking">;
  };
  /** This page's text as plain lines, to be copied. */
  plainText: () => string;
};

/** Who else writes in this text or wants to, what was kept, and how to go on. */
export function LockNotice(props: Props) {
  const { now, session } = props;
  const { asked, took, lostTo, lock } = now;
  if (asked)
    return <Asked name={asked.name} until={asked.until} onYield={() => session.lock.yield()} />;
  if (took && lock.mine) return <Took kept={took} onClose={() => session.forgetTaken()} />;
  if (!lostTo && (lock.mine || !lock.holder)) return null;
  return <Held {...props} />;
}

/** Somebody wants this page's text: the last moments to finish a sentence. */
function Asked({ name, until, onYield }: { name: string; until: number; onYield: () => void }) {
  const t = useTranslations("writing.lock");
  return (
    <div className="flex flex-col gap-1">
      <Notice tone="bad" title={t("warnTitle", { name })}>
        <p>{t("warnText")}</p>
        <Button size="small" className="mt-2" onClick={() => void onYield()}>
          {t("yield")}
        </Button>
      </Notice>
      <SecondsLeft until={until} words="warnSeconds" />
    </div>
  );
}

/** Beside the notice, not in it: a voice that counts down would speak over everything. */
function SecondsLeft({ until, words }: { until: number; words: "warnSeconds" | "askSeconds" }) {
  const t = useTranslations("writing.lock");
  const seconds = useSecondsUntil(until);
  return (
    <p role="timer" className="px-3.5 font-medium">
      {t(words, { seconds })}
    </p>
  );
}

function Took({ kept, onClose }: { kept: NonNullable<WritingState["took"]>; onClose: () => void }) {
  const t = useTranslations("writing.lock");
  return (
    <Notice tone="good" title={t("tookTitle")}>
      <p>{t("tookText", kept)}</p>
      <Button size="small" className="mt-2" onClick={onClose}>
        {t("close")}
      </Button>
    </Notice>
  );
}

function Held({ now, me, editionId, plainText, session }: Props) {
  const t = useTranslations("writing.lock");
  const locale = useLocale();
  const { lock, lostTo, asking } = now;
  const name = lock.holder?.name ?? lostTo?.name ?? "";
  const isSelf = lock.holder?.id === me;
  const until = asking !== null && asking !== "givenUp" ? asking.until : null;
  const time = lock.since ? clockTime(lock.since, locale) : "";
  const title = () => {
    if (lostTo) return t("lostTitle", { name, self: String(isSelf) });
    return isSelf ? t("selfTitle") : t("heldTitle", { name, time });
  };
  return (
    <div className="flex flex-col gap-1">
      <Notice tone="warn" title={title()}>
        {!lostTo && lock.activeAt && !isSelf && (
          <p>{t("active", { time: clockTime(lock.activeAt, locale) })}</p>
        )}
        <p>{lostTo ? t(isKept(now) ? "lostText" : "lostUnkept") : t("heldText")}</p>
        {lostTo && now.handed && <Handed handed={now.handed} editionId={editionId} />}
        <div className="mt-2 flex flex-wrap gap-2">
          {lostTo && <CopyButton text={plainText} />}
          {lostTo && (
            <Button size="small" onClick={() => void session.showSaved()}>
              {t("showSaved")}
            </Button>
          )}
          {until !== null && (
            <>
              <p className="basis-full font-medium">{t("asking", { name })}</p>
              <Button size="small" onClick={() => session.lock.giveUpAsking()}>
                {t("giveUp")}
              </Button>
            </>
          )}
          <TakeOver
            name={name}
            isSelf={isSelf}
            isUnderWay={until !== null}
            mayForce={lock.mayForce === true}
            onTakeOver={(force) => session.takeOver(force)}
          />
        </div>
      </Notice>
      {until !== null && <SecondsLeft until={until} words="askSeconds" />}
    </div>
  );
}

/** What was kept of one's own text, in words. */
function Handed({
  handed,
  editionId,
}: {
  handed: NonNullable<WritingState["handed"]>;
  editionId: number;
}) {
  const t = useTranslations("writing.lock");
  const locale = useLocale();
  const { revision, characters, reason } = handed;
  const time = clockTime(handed.at, locale);
  return (
    <>
      <p>
        {revision === null
          ? t("handedSame", { time, characters })
          : t("handed", { time, characters, revision })}{" "}
        <Link href={paths.newsroom.history(editionId)} className="underline underline-offset-2">
          {t("history")}
        </Link>
      </p>
      {reason !== "" && <p>{t("handedReason", { reason })}</p>}
    </>
  );
}

/** Whether the house has all of this page's text: saved, or as a revision beside the other's. */
function isKept({ saving, conflict }: WritingState): boolean {
  return saving.name === "saved" || conflict !== null;
}
