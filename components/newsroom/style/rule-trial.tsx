import { useTranslations } from "next-intl";
import { Link } from "#components/ui/link.tsx";
import type { Action } from "#components/ui/use-action.ts";
import { paths } from "#domain/paths.ts";

/** What the rule would mark in published articles (server/style/try-rule.ts). */
export type Trial = {
  readonly articles: number;
  readonly looked: number;
  readonly by: "index" | "newest";
  readonly isCut: boolean;
  readonly first: readonly {
    readonly articleId: number;
    readonly headline: string;
    readonly before: string;
    readonly found: string;
    readonly after: string;
    readonly suggestion: string | null;
  }[];
};

export type TrialAction = Action<Trial>;

export function RuleTrial({ trial, pending }: { trial: Trial | null; pending: boolean }) {
  const t = useTranslations("style.trial");
  return (
    <section aria-label={t("title")} className="empty:hidden">
      <p role="status" className="font-medium empty:hidden">
        {pending && t("pending")}
        {!pending &&
          trial &&
          t(trial.isCut ? "articlesCut" : "articles", {
            count: trial.articles,
            looked: trial.looked,
          })}
      </p>
      {trial && (
        <>
          <p className="text-sm text-muted">{t(`by.${trial.by}`)}</p>
          <ol className="mt-2 flex max-h-60 flex-col gap-2 overflow-y-auto text-sm">
            {trial.first.map((hit, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an answer never changes its order
              <li key={at} className="border-t border-rule pt-1.5 [overflow-wrap:anywhere]">
                <p>
                  {hit.before}
                  <del className="rounded-sm bg-bad-soft text-bad">{hit.found}</del>
                  {hit.suggestion !== null && (
                    <ins className="rounded-sm bg-good-soft text-good no-underline">
                      {hit.suggestion}
                    </ins>
                  )}
                  {hit.after}
                </p>
                <Link
                  href={paths.article(hit.articleId)}
                  prefetch={false}
                  target="_blank"
                  className="text-muted underline"
                >
                  {hit.headline}
                </Link>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
