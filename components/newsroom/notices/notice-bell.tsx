"use client";

import clsx from "clsx";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { paths } from "#domain/paths.ts";
import { Link } from "../../ui/link.tsx";
import { bindDeviceAgain } from "./push-subscription.ts";
import { useUnread } from "./use-unread.ts";

type Props = { unread: number; applicationKey: string | null };

/** How many notices wait, on every page, and the way to them. */
export function NoticeBell({ unread: first, applicationKey }: Props) {
  const t = useTranslations("notices");
  const isHere = usePathname() === paths.newsroom.notices();
  const unread = useUnread(first);
  useEffect(() => {
    if (applicationKey) void bindDeviceAgain(applicationKey);
  }, [applicationKey]);
  return (
    <>
      <Link
        href={paths.newsroom.notices()}
        aria-current={isHere ? "page" : undefined}
        className={clsx(
          "relative inline-flex min-h-9 min-w-9 items-center justify-center rounded-md hover:bg-paper-3 hover:text-ink",
          isHere ? "text-accent" : "text-muted",
        )}
      >
        <span className="sr-only">{t("bell", { count: unread })}</span>
        <svg
          aria-hidden="true"
          viewBox="0 0 24 24"
          className="size-5"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          strokeLinecap="round"
          strokeLinejoin="round"
        >
          <path d="M6 9.5a6 6 0 0 1 12 0c0 5 2 6.5 2 6.5H4s2-1.5 2-6.5" />
          <path d="M10 19.5a2.2 2.2 0 0 0 4 0" />
        </svg>
        {unread > 0 && (
          <span
            aria-hidden="true"
            className="absolute top-0 right-0 min-w-4.5 rounded-full bg-bad px-1 text-center text-xs leading-4.5 font-semibold text-paper"
          >
            {unread > 99 ? "99+" : unread}
          </span>
        )}
      </Link>
      <span role="status" className="sr-only">
        {unread > first && t("more", { count: unread - first })}
      </span>
    </>
  );
}
