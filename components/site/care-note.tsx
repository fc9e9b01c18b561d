import { needsCareNote } from "#domain/article/care.ts";
import { care } from "#messages/site-care.ts";

/** Where help is, under articles that may move a reader to need it. */
export function CareNote({ tags }: { tags: readonly string[] }) {
  if (!needsCareNote(tags)) return null;
  return (
    <p className="notice" lang="ko" role="note" aria-label={care.label}>
      {care.before}
      <a href={`tel:${care.number}`}>{care.number}</a>
      {care.after}
    </p>
  );
}
