"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { formatTimestamp } from "#domain/korean/dates.ts";
import { Field } from "../ui/field.tsx";
import { TextInput } from "../ui/text-input.tsx";
import type { Action } from "../ui/use-action.ts";
import { useReason } from "../ui/use-reason.ts";
import type { SeoulMoment } from "./use-seoul-moment.ts";

/** What goes out so near to the instant that the two get in each other's way. */
export type NearFacts = {
  readonly headline: string;
  readonly at: Date;
  readonly section: { readonly name: string; readonly nameEn: string };
};

type Props = {
  moment: SeoulMoment;
  /** What the server says of the instant, where it refused it. */
  fault: string | null;
  /** What will happen then, in words. */
  children: ReactNode;
  /** Asked what is near the instant; left out where nothing can be. */
  near?: { readonly editionId: number; readonly ask: Action<readonly NearFacts[]> };
};

/** A day and a time by the clock in Seoul, what they mean in words, and what is booked beside them. */
export function MomentFields({ moment, fault: refused, children, near }: Props) {
  const t = useTranslations("review.schedule");
  const reason = useReason();
  const fault = {
    unset: moment.looked ? reason("field.publishAt.malformed") : null,
    past: reason("guard.notYetDue"),
    ahead: refused,
  }[moment.state];
  const faultAt = (part: "day" | "time") => (moment.faultyPart === part ? fault : null);
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        <Field label={t("day")} required error={faultAt("day")}>
          {(control) => (
            <TextInput
              {...control}
              type="date"
              name="day"
              value={moment.day}
              onChange={(event) => moment.setDay(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label={t("time")} required error={faultAt("time")}>
          {(control) => (
            <TextInput
              {...control}
              type="time"
              name="time"
              value={moment.time}
              onChange={(event) => moment.setTime(event.currentTarget.value)}
            />
          )}
        </Field>
      </div>
      <p className="text-sm text-muted">{t("zone")}</p>
      <p aria-live="polite" className="min-h-6 font-semibold">
        {moment.state === "ahead" && children}
      </p>
      {near && <Clashes {...near} at={moment.state === "ahead" ? moment.instant : null} />}
    </>
  );
}

/** A hint and no more: two texts at one minute may well be meant. */
function Clashes({
  editionId,
  ask,
  at,
}: {
  editionId: number;
  ask: Action<readonly NearFacts[]>;
  at: Date | null;
}) {
  const t = useTranslations("calendar");
  const locale = useLocale() === "en" ? "en" : "ko";
  const [found, setFound] = useState<readonly NearFacts[]>([]);
  const instant = at?.getTime() ?? null;
  useEffect(() => {
    let isStale = false;
    setFound([]);
    if (instant === null) return;
    const timer = setTimeout(() => {
      ask({ editionId, at: new Date(instant) }).then(
        (answer) => {
          if (!isStale && answer.ok) setFound(answer.value);
        },
        // A hint that cannot be fetched is no reason to stop anybody.
        () => {},
      );
    }, ASK_AFTER_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [instant, editionId, ask]);
  return (
    <div aria-live="polite" className="empty:hidden">
      {found.length > 0 && (
        <div className="rounded-md border border-warn/40 bg-warn-soft px-3 py-2 text-sm">
          <p className="font-semibold text-warn">{t("clash.title", { count: found.length })}</p>
          <ul className="list-disc pl-5">
            {found.map(({ headline, at: near, section }) => (
              <li key={`${headline} ${near.getTime()}`}>
                {t("clash.one", {
                  at: formatTimestamp(near, locale),
                  section: locale === "en" ? section.nameEn : section.name,
                  headline: headline || t("untitled"),
                })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** Somebody who is still choosing is not asked about. */
const ASK_AFTER_MS = 300;
