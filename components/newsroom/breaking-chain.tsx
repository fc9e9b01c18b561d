import { useLocale, useTranslations } from "next-intl";
import type { Kicker } from "#domain/article/kind.ts";
import { formatTimestamp } from "#domain/korean/dates.ts";
import { paths } from "#domain/paths.ts";
import { Link } from "../ui/link.tsx";

export type ChainFacts = {
  readonly editionId: number;
  readonly kicker: Kicker | null;
  readonly headline: string;
  readonly publishedAt: Date | null;
};

export type LinkedFacts = {
  readonly editionId: number;
  readonly headline: string;
  readonly isBefore: boolean;
};

type Props = {
  chain: readonly ChainFacts[];
  linked: readonly LinkedFacts[];
  /** The edition on the screen. */
  current: number;
};

/** 1보 → 2보 → 3보 of one article, and the 종합 before or after it. */
export function BreakingChain({ chain, linked, current }: Props) {
  const t = useTranslations("out.chain");
  const locale = useLocale() === "en" ? "en" : "ko";
  if (chain.length === 0 && linked.length === 0) return null;
  return (
    <section aria-label={t("title")} className="text-sm">
      <h3 className="font-semibold">{t("title")}</h3>
      <ol className="mt-1 flex flex-col gap-1">
        {chain.map(({ editionId, kicker, headline, publishedAt }) => (
          <li key={editionId}>
            <Link
              href={paths.newsroom.review(editionId)}
              prefetch={false}
              aria-current={editionId === current ? "page" : undefined}
              className="underline aria-[current=page]:font-semibold aria-[current=page]:no-underline"
            >
              {kicker ? `[${kicker}]` : t("noKicker")} {headline}
            </Link>{" "}
            <span className="text-muted">
              {publishedAt ? formatTimestamp(publishedAt, locale) : t("writing")}
            </span>
          </li>
        ))}
      </ol>
      {linked.map(({ editionId, headline, isBefore }) => (
        <p key={editionId} className="mt-1">
          <Link className="underline" prefetch={false} href={paths.newsroom.review(editionId)}>
            {t(isBefore ? "before" : "after", { headline })}
          </Link>
        </p>
      ))}
    </section>
  );
}
