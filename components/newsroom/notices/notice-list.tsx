"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { paths } from "#domain/paths.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Link } from "../../ui/link.tsx";
import { Notice } from "../../ui/notice.tsx";
import { type Action, useAction } from "../../ui/use-action.ts";
import { NoticeRow, type NoticeRowFacts } from "./notice-row.tsx";
import { NOTICES_READ } from "./use-unread.ts";

type Props = {
  notices: readonly NoticeRowFacts[];
  unread: number;
  nextBefore: number | null;
  isFirstPage: boolean;
  now: Date;
  markRead: Action<{ unread: number }>;
};

/** What happened that concerns me, newest first; opening one reads it. */
export function NoticeList({ notices, unread, nextBefore, isFirstPage, now, markRead }: Props) {
  const t = useTranslations("notices");
  const heading = useRef<HTMLHeadingElement>(null);
  const { run, pending, sentence } = useAction(markRead, {
    keyed: false,
    onDone: (done) =>
      document.dispatchEvent(new CustomEvent(NOTICES_READ, { detail: done.unread })),
  });
  const newest = notices[0];
  if (!newest) return <EmptyState title={t("none")}>{t("noneLead")}</EmptyState>;

  async function readAll(upTo: number) {
    await run({ upTo });
    // The button is gone with what it read.
    heading.current?.focus();
  }

  return (
    <>
      <div className="mb-3 flex min-h-11 flex-wrap items-center justify-between gap-2">
        <h2 ref={heading} tabIndex={-1} className="text-lg font-bold outline-none">
          {unread > 0 ? t("unread", { count: unread }) : t("allRead")}
        </h2>
        {isFirstPage && unread > 0 && (
          <Button busy={pending} onClick={() => void readAll(newest.id)}>
            {t("markAll")}
          </Button>
        )}
      </div>
      {sentence !== null && <Notice tone="bad">{sentence}</Notice>}
      <ul className="divide-y divide-rule overflow-clip rounded-lg border border-rule bg-paper">
        {notices.map((notice) => (
          <NoticeRow
            key={notice.id}
            notice={notice}
            now={now}
            read={(id) => void run({ ids: [id] })}
          />
        ))}
      </ul>
      {nextBefore !== null && (
        <p className="mt-4">
          <Link href={paths.newsroom.notices(nextBefore)} className="underline">
            {t("older")}
          </Link>
        </p>
      )}
    </>
  );
}
