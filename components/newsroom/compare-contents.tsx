import { useTranslations } from "next-intl";
import { bodyText } from "#domain/article/body-text.ts";
import { changeSize, compareContents } from "#domain/article/compare-content.ts";
import { compareParagraphs, sizeOf } from "#domain/article/compare-paragraphs.ts";
import type { Content } from "#domain/article/content.ts";
import { CompareParagraphs } from "./compare-paragraphs.tsx";
import { CompareSides } from "./compare-sides.tsx";
import { CompareText } from "./compare-text.tsx";

type Props = {
  before: Content;
  after: Content;
  /** In two columns, under these heads, or one text in the other. */
  sides?: { readonly before: string; readonly after: string };
};

/** Two texts of an article, field by field; fields without a change are left out. */
export function CompareContents({ before, after, sides }: Props) {
  const t = useTranslations("history");
  const labels = useTranslations("labels");
  const { fields, onlyForm } = compareContents(before, after, {
    byline: ({ name, role }) => `${name} ${labels(`bylineRole.${role}`)}`,
    origin: (origin) => labels(`origin.${origin}`),
  });
  if (fields.length === 0)
    return <p className="text-muted">{t(onlyForm ? "compare.onlyForm" : "compare.equal")}</p>;
  const paragraphs = compareParagraphs(bodyText(before.body), bodyText(after.body));
  const others = changeSize(fields.filter(({ field }) => field !== "body"));
  const inBody = sizeOf(paragraphs);
  const size = {
    added: others.added + inBody.added,
    removed: others.removed + inBody.removed,
  };
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm text-muted">{t("compare.size", size)}</p>
      {sides && (
        <div
          aria-hidden="true"
          className="hidden gap-x-6 border-b border-rule pb-1 text-sm font-semibold sm:grid sm:grid-cols-2"
        >
          <p>{sides.before}</p>
          <p>{sides.after}</p>
        </div>
      )}
      {fields.map(({ field, changes }) => (
        <section key={field} aria-label={labels(`field.${field}`)}>
          <h3 className="text-sm font-semibold text-muted">{labels(`field.${field}`)}</h3>
          {sides ? (
            <CompareSides changes={changes} />
          ) : field === "body" ? (
            <CompareParagraphs rows={paragraphs} />
          ) : (
            <CompareText changes={changes} />
          )}
        </section>
      ))}
    </div>
  );
}
