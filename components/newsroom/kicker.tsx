import { isUrgent } from "#domain/article/queue.ts";

/** 말머리 in brackets before a headline; only what cannot wait is red. */
export function KickerMark({ kicker }: { kicker: string | null }) {
  if (!kicker) return null;
  return (
    <span className={isUrgent(kicker) ? "mr-1.5 text-bad" : "mr-1.5 text-accent"}>[{kicker}]</span>
  );
}
