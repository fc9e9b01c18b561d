import { site } from "#messages/site.ts";
import { TimeOf } from "./time-of.tsx";

export type CorrectionNote = { readonly at: Date; readonly note: string | null };

/** «이 기사는 정정되었습니다», with every correction's day and reason, newest first. */
export function CorrectionBox({
  corrections,
  historyPath,
}: {
  corrections: readonly CorrectionNote[];
  historyPath: string | null;
}) {
  if (corrections.length === 0) return null;
  return (
    <aside className="notice correction" aria-labelledby="correction" lang="ko">
      <h2 id="correction">{site.correctedTitle}</h2>
      {corrections.map(({ at, note }) => (
        <p key={at.getTime()}>
          <TimeOf instant={at} /> {note ?? site.correctedWithoutNote}
        </p>
      ))}
      {historyPath ? (
        <p>
          <a href={historyPath}>{site.history.link}</a>
        </p>
      ) : null}
    </aside>
  );
}
