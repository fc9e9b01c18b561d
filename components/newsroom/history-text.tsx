import "#components/site/article-body.css";
import { useTranslations } from "next-intl";
import type { Content } from "#domain/article/content.ts";
import { ArticleBody } from "../site/article-body.tsx";
import { KickerMark } from "./kicker.tsx";

type Props = { content: Content; level: "h2" | "h3" };

/** A text as it was kept, to be read and not to be changed. */
export function HistoryText({ content, level: Heading }: Props) {
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
      <Heading className="text-2xl leading-snug font-bold">
        <KickerMark kicker={content.kicker} />
        {content.headline || t("untitled")}
      </Heading>
      {content.decks.map((deck) => (
        <p key={deck} className="mt-1 text-lg text-muted">
          {deck}
        </p>
      ))}
      <div className="mt-4 [--accent:var(--color-accent)] [--ink:var(--color-ink)] [--muted:var(--color-muted)] [--paper-2:var(--color-paper-2)] [--rule:var(--color-rule)]">
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
