"use client";

import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { NOTES_CHANGED } from "#components/editor/notes/use-notes.ts";
import { paths } from "#domain/paths.ts";
import { Link } from "../ui/link.tsx";
import type { Action } from "../ui/use-action.ts";
import { carryOn, type Decided, leavesTab, useCarried, useDecided } from "./decided.ts";
import { openLive } from "./live.ts";
import { movePlace, placeOf, type QueuePlace } from "./queue-place.ts";
import { useReviewKeys } from "./use-review-keys.ts";

type Props = { editionId: number; nextStory: Action<{ editionId: number } | null> };

/**
 * What stands around every page of an edition: who else has it open, and the way on through the
 * queue it was opened from. Once a story is decided on there, the next one opens.
 */
export function EditionCompany({ editionId, nextStory }: Props) {
  const t = useTranslations("desk.next");
  const done = useTranslations("review.done");
  const router = useRouter();
  const isReview = usePathname() === paths.newsroom.review(editionId);
  const others = useOthers(editionId);
  const carried = useCarried(editionId);
  const [queue, setQueue] = useState<string | null>(null);

  function goTo(place: QueuePlace, next: number): void {
    movePlace(place, next);
    router.push(paths.newsroom.review(next));
  }

  async function goOn(decided: Decided): Promise<void> {
    const place = placeOf(decided.editionId);
    if (decided.editionId !== editionId || !place || !leavesTab(place.tab, decided.verb)) return;
    const editionIds = [...place.after, ...place.before];
    // Whoever cannot be told what comes next stays where they are.
    const answer = await nextStory({ tab: place.tab, editionIds }).catch(() => null);
    if (!answer?.ok) return;
    if (!answer.value) return setQueue(`${paths.newsroom.desk()}?${place.view}`);
    carryOn(decided);
    goTo(place, answer.value.editionId);
  }

  useDecided((decided) => void goOn(decided));

  useReviewKeys(isReview, (way) => {
    const place = placeOf(editionId);
    const next = way === "next" ? place?.after[0] : place?.before.at(-1);
    if (!place || next === undefined) return false;
    goTo(place, next);
    return true;
  });

  return (
    <div className="mb-3 flex flex-col gap-1 empty:hidden">
      {carried && isReview && done.has(carried.verb) && (
        <p role="status" className="font-medium text-good">
          {t("after", { done: done(carried.verb), headline: `«${carried.headline}»` })}{" "}
          <Link
            className="underline"
            href={paths.newsroom.review(carried.editionId)}
            prefetch={false}
          >
            {t("back")}
          </Link>
        </p>
      )}
      {queue && (
        <p role="status">
          {t("none")}{" "}
          <Link className="underline" href={queue} prefetch={false}>
            {t("queue")}
          </Link>
        </p>
      )}
      {others.length > 0 && (
        <p role="status" className="text-sm text-muted">
          {t("openTo", { names: others.join("·") })}
        </p>
      )}
    </div>
  );
}

/** Names of whoever else has a page of the edition open, while this one is. */
function useOthers(editionId: number): readonly string[] {
  const [others, setOthers] = useState<readonly string[]>([]);
  useEffect(
    () =>
      openLive(paths.api.live({ edition: editionId }), {
        events: ["beside", "notes"],
        hear: (event, told) => {
          if (event === "beside") setOthers(told as string[]);
          else window.dispatchEvent(new Event(NOTES_CHANGED));
        },
        // Whoever cannot be heard of is not told of either.
        state: (state) => {
          if (state !== "live") setOthers([]);
        },
      }),
    [editionId],
  );
  return others;
}
