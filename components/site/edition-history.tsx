import { compareContents } from "#domain/article/compare-content.ts";
import type { Content } from "#domain/article/content.ts";
import type { ChangeKind } from "#domain/article/kind.ts";
import { site } from "#messages/site.ts";
import { ChangedText } from "./changed-text.tsx";
import { TimeOf } from "./time-of.tsx";

export type ShownEdition = {
  readonly number: number;
  /** null for the first. */
  readonly kind: ChangeKind | null;
  readonly note: string | null;
  readonly at: Date;
  /** null where its words are hidden for somebody's privacy. */
  readonly content: Content | null;
};

const text = site.history;

/** What readers had, newest first: each text against the one before it. @param editions oldest first */
export function EditionHistory({ editions }: { editions: readonly ShownEdition[] }) {
  const newestFirst = editions
    .map((edition, place) => ({ edition, before: editions[place - 1] }))
    .reverse();
  return (
    <ol className="editions" reversed>
      {newestFirst.map(({ edition, before }) => (
        <li key={edition.number}>
          <h2>
            {edition.kind === null ? text.first : text.kinds[edition.kind]}{" "}
            <TimeOf instant={edition.at} />
          </h2>
          {edition.note ? <p className="note">{edition.note}</p> : null}
          {before ? <Difference before={before.content} after={edition.content} /> : null}
        </li>
      ))}
    </ol>
  );
}

/** What is hidden in either text is not told by the difference; that there was a change stays. */
function Difference({ before, after }: { before: Content | null; after: Content | null }) {
  if (before === null || after === null) return <p>{text.hidden}</p>;
  return <Changes before={before} after={after} />;
}

function Changes({ before, after }: { before: Content; after: Content }) {
  const { fields, onlyForm } = compareContents(before, after, {
    byline: ({ name, role }) => [name, site.roles[role]].filter(Boolean).join(" "),
    // Where a text comes from is the newsroom's own note.
    origin: () => "",
  });
  if (fields.length === 0) return <p>{onlyForm ? text.onlyForm : text.equal}</p>;
  return fields.map(({ field, changes }) => (
    <section key={field}>
      <h3>{text.fields[field]}</h3>
      <ChangedText changes={changes} />
    </section>
  ));
}
