"use client";

import { useTranslations } from "next-intl";
import { paths } from "#domain/paths.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { Link } from "../ui/link.tsx";
import type { Action } from "../ui/use-action.ts";
import { TipRow, type TipRowFacts } from "./tip-row.tsx";

type Props = {
  unread: readonly TipRowFacts[];
  read: readonly TipRowFacts[];
  nextBefore: number | null;
  isFirstPage: boolean;
  markRead: Action<{ id: number }>;
};

/** What readers told: first what nobody has read yet, then the rest. */
export function TipList({ unread, read, nextBefore, isFirstPage, markRead }: Props) {
  const t = useTranslations("tips");
  if (unread.length === 0 && read.length === 0)
    return <EmptyState title={t("none")}>{t("noneLead")}</EmptyState>;
  return (
    <div className="flex flex-col gap-8">
      {isFirstPage && (
        <section aria-labelledby="unread">
          <h2 id="unread" className="mb-3 text-lg font-bold">
            {t("unread", { count: unread.length })}
          </h2>
          {unread.length === 0 ? <p className="text-muted">{t("allRead")}</p> : null}
          <ul className="flex flex-col gap-3">
            {unread.map((tip) => (
              <TipRow key={tip.id} tip={tip} markRead={markRead} />
            ))}
          </ul>
        </section>
      )}
      {read.length > 0 && (
        <section aria-labelledby="read">
          <h2 id="read" className="mb-3 text-lg font-bold">
            {t("read")}
          </h2>
          <ul className="flex flex-col gap-3">
            {read.map((tip) => (
              <TipRow key={tip.id} tip={tip} markRead={markRead} />
            ))}
          </ul>
        </section>
      )}
      {nextBefore !== null && (
        <p>
          <Link href={paths.newsroom.tips(nextBefore)} className="underline">
            {t("older")}
          </Link>
        </p>
      )}
    </div>
  );
}
