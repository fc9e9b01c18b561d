"use client";

import clsx from "clsx";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";

const EVERY_MS = 10_000;
const JUST_NOW_S = 15;
const STALE_S = 45;

/**
 * Fetches the queue anew every ten seconds while the page is seen; rows keep
 * their elements, so focus and scroll stay. `stamp` is the instant of the last
 * answer and only tells that one came: its age is counted by this page's clock.
 */
export function QueueRefresh({ stamp }: { stamp: number }) {
  const t = useTranslations("desk");
  const router = useRouter();
  const seconds = useSecondsSince(stamp);
  useEffect(() => {
    const refresh = () => {
      // A failed fetch makes the router load the whole page, which offline is an error page.
      if (document.visibilityState === "visible" && navigator.onLine) router.refresh();
    };
    const timer = setInterval(refresh, EVERY_MS);
    document.addEventListener("visibilitychange", refresh);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", refresh);
    };
  }, [router]);
  const isStale = seconds >= STALE_S;
  return (
    <p
      role={isStale ? "alert" : undefined}
      className={clsx("text-sm", isStale ? "font-medium text-warn" : "text-muted")}
    >
      {isStale
        ? t("stale", { seconds })
        : seconds < JUST_NOW_S
          ? t("refreshedNow")
          : t("refreshedAgo", { seconds })}
    </p>
  );
}

function useSecondsSince(stamp: number): number {
  const cameAt = useRef(0);
  const [seconds, setSeconds] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new stamp says that fresh rows came
  useEffect(() => {
    cameAt.current = performance.now();
    setSeconds(0);
    const count = () =>
      setSeconds(Math.floor((performance.now() - cameAt.current) / EVERY_MS) * (EVERY_MS / 1000));
    const timer = setInterval(count, EVERY_MS / 2);
    return () => clearInterval(timer);
  }, [stamp]);
  return seconds;
}
