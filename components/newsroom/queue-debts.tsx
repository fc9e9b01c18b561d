import { useTranslations } from "next-intl";
import { filterOf, type QueueView } from "#domain/article/queue-view.ts";
import { Notice } from "../ui/notice.tsx";
import type { QueueFacts } from "./queue-facts.ts";
import { ViewLink } from "./queue-view-link.tsx";
import type { LiveQueue } from "./use-queue.ts";

type Props = { queue: LiveQueue; facts: QueueFacts; view: QueueView };

/** Breaking stories that went out unread by a second person: red until somebody has read them. */
export function QueueDebts({ queue, facts, view }: Props) {
  const t = useTranslations("desk");
  const passes = filterOf(
    { ...view, kind: null, reporter: null, urgent: false, wait: null },
    facts.ground,
    queue.now,
    "",
  );
  const owed = [...queue.rows.values()].filter((row) => row.owesReview && passes(row)).length;
  const count = queue.isWhole ? owed : facts.debts;
  if (count === 0) return null;
  return (
    <Notice tone="bad" className="flex flex-wrap items-center justify-between gap-2">
      <span className="font-semibold">{t("debts", { count })}</span>
      <ViewLink className="underline" view={{ ...view, tab: "publishedToday" }}>
        {t("debtsLink")}
      </ViewLink>
    </Notice>
  );
}
