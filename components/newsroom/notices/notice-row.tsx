"use client";

import clsx from "clsx";
import { useLocale, useTranslations } from "next-intl";
import { formatListTime, toSeoulIso } from "#domain/korean/dates.ts";
import { ALARMS, type NoticeKind, PLAN_STEPS } from "#domain/notice.ts";
import { Button } from "../../ui/button.tsx";
import { Link } from "../../ui/link.tsx";

export type NoticeRowFacts = {
  readonly id: number;
  readonly kind: NoticeKind;
  readonly at: Date;
  readonly readAt: Date | null;
  readonly articleId: number | null;
  readonly detail: Record<string, string | number>;
  readonly by: string | null;
  readonly others: readonly string[];
  readonly headline: string | null;
  readonly href: string | null;
};

type Props = { notice: NoticeRowFacts; now: Date; read: (id: number) => void };

/** One notice: what happened, to what, by whom, and who else knows. */
export function NoticeRow({ notice, now, read }: Props) {
  const t = useTranslations("notices");
  const locale = useLocale() === "en" ? "en" : "ko";
  const { id, kind, at, readAt, detail, by, others, href } = notice;
  const isNew = readAt === null;
  const name = notice.headline || nameOf();
  const step = PLAN_STEPS.find((known) => known === detail.step);
  const alarmed = ALARMS.find((known) => known === detail.alarm) ?? "unseen";
  const alarm = kind === "alarm" && t(`alarm.${alarmed}`);
  const ends =
    kind === "pictureEnds" &&
    t("pictureEnds", { days: Number(detail.days), uses: Number(detail.uses) });
  const what = alarm || ends || (step !== undefined && t(`step.${step}`));
  function nameOf(): string {
    if (kind === "pictureEnds") return t("picture", { id: Number(detail.picture) });
    return notice.articleId === null ? t("plan") : t("article", { id: notice.articleId });
  }
  return (
    <li
      className={clsx(
        "flex flex-wrap items-start gap-x-3 gap-y-1 px-4 py-3",
        isNew && "bg-accent-soft",
      )}
    >
      <div className="min-w-0 grow basis-60">
        <p className="text-sm">
          {isNew && (
            <span className="mr-1.5 rounded-sm bg-accent px-1.5 py-0.5 text-xs font-semibold text-accent-ink">
              {t("new")}
            </span>
          )}
          <span className="font-semibold">{t(`kind.${kind}`)}</span>{" "}
          <time dateTime={toSeoulIso(at)} className="text-muted">
            {formatListTime(at, now, locale)}
          </time>
        </p>
        <p className="mt-0.5 font-semibold break-words">
          {href === null ? (
            <span className="text-muted">{name}</span>
          ) : (
            <Link
              href={href}
              prefetch={false}
              className="underline-offset-3 hover:underline"
              onClick={() => isNew && read(id)}
            >
              {name}
            </Link>
          )}
        </p>
        <p className="text-sm empty:hidden">{[by, what].filter(Boolean).join(" · ")}</p>
        {others.length > 0 && (
          <p className="text-sm text-muted">{t("others", { names: others.join(", ") })}</p>
        )}
      </div>
      {isNew && (
        <Button
          size="small"
          aria-label={t("markOne", { name })}
          onClick={() => read(id)}
          className="shrink-0"
        >
          {t("markRead")}
        </Button>
      )}
    </li>
  );
}
