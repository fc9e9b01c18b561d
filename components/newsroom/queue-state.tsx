import clsx from "clsx";
import { useTranslations } from "next-intl";
import { paths } from "#domain/paths.ts";
import type { LiveQueue } from "./use-queue.ts";

/** Whether the lines are as they stand now, and what is wrong where they may not be. */
export function QueueState({ queue }: { queue: Pick<LiveQueue, "state" | "age" | "isAsking"> }) {
  const t = useTranslations("desk.live");
  const { state, age, isAsking } = queue;
  const isFine = state === "live" || !isAsking;
  const words =
    state === "ended"
      ? t("ended")
      : state === "offline"
        ? t("offline", { seconds: age })
        : isFine
          ? t(state === "live" ? "live" : "opening")
          : t(age > 20 ? "stale" : "asking", { seconds: age });
  const isWrong = state === "ended" || state === "offline" || !isFine;
  return (
    <p
      role={isWrong ? "alert" : undefined}
      data-live={state}
      className={clsx("text-sm", isWrong ? "font-medium text-warn" : "text-muted")}
    >
      {state === "live" && (
        <span aria-hidden="true" className="mr-1.5 inline-block size-2 rounded-full bg-good" />
      )}
      {words}
      {state === "ended" && (
        <>
          {" "}
          <a href={paths.signIn(paths.newsroom.desk())} className="underline">
            {t("signIn")}
          </a>
        </>
      )}
    </p>
  );
}
