import { useTranslations } from "next-intl";
import { WORK_GROUPS, workGroupOf } from "#domain/article/own-work.ts";
import { MyArticleRow, type MyArticleRowProps } from "./my-article-row.tsx";

type Entry = MyArticleRowProps["article"];

type Props = {
  articles: readonly Entry[];
  now: Date;
  locale: "ko" | "en";
};

const HINTED: readonly string[] = ["asked", "waiting"];

/** What I work on, by what has to happen next. */
export function MyArticles({ articles, now, locale }: Props) {
  const t = useTranslations("myArticles");
  return (
    <div className="flex flex-col gap-8">
      {WORK_GROUPS.map((group) => {
        const entries = articles.filter((article) => workGroupOf(article) === group);
        if (entries.length === 0) return null;
        return (
          <section key={group} aria-labelledby={`group-${group}`}>
            <div className="mb-2 flex flex-wrap items-baseline gap-x-2.5">
              <h2 id={`group-${group}`} className="text-lg font-bold">
                {t(`groups.${group}`)}
              </h2>
              <span className="text-sm text-muted">{t("count", { count: entries.length })}</span>
              {HINTED.includes(group) && (
                <p className="basis-full text-sm text-muted">{t(`groupHints.${group}`)}</p>
              )}
            </div>
            <ul className="divide-y divide-rule overflow-clip rounded-lg border border-rule bg-paper">
              {entries.map((article) => (
                <li key={article.editionId}>
                  <MyArticleRow article={article} now={now} locale={locale} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
