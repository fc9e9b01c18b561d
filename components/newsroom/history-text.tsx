import { useTranslations } from "next-intl";
import type { Content } from "#domain/article/content.ts";
import { ArticleBody } from "../site/article-body.tsx";

/** A text as it was kept, to be read and not to be changed. */
export function HistoryText({ content }: { content: Content }) {
  const t = useTranslations("history");
  const labels = useTranslations("labels");
  const byline = content.byline.map(({ name, role }) => `${name} ${labels(`bylineRole.${role}`)}`);
  const last = [
    byline.join(" · "),
    content.origin && `${labels("field.origin")}: ${labels(`origin.${content.origin}`)}`,
    content.tags.map((tag) => `#${tag}`).join(" "),
  ].filter(Boolean);
  return (
    <article className="mx-auto max-w-2xl">
      <h3 className="text-2xl leading-snug font-bold">
        {content.kicker && <span className="mr-1.5 text-bad">[{content.kicker}]</span>}
        {content.headline || t("untitled")}
      </h3>
      {content.decks.map((deck) => (
        <p key={deck} className="mt-1 text-lg text-muted">
          {deck}
        </p>
      ))}
      <div className="article-text mt-4">
        <ArticleBody body={content.body} />
      </div>
      {last.map((line) => (
        <p key={line} className="mt-3 text-sm text-muted">
          {line}
        </p>
      ))}
    </article>
  );
}
