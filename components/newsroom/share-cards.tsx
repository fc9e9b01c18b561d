import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ROOMS } from "#domain/article/surfaces.ts";
import { CARD_SHAPES, type CardShape } from "#domain/card.ts";
import { cutAtWord } from "#domain/korean/cut.ts";

type Props = {
  head: {
    readonly title: string;
    readonly pageTitle: string;
    readonly description: string;
    readonly address: string;
    readonly siteName: string;
  };
  /** Addresses of the pictures that would be drawn. */
  cards: Readonly<Record<CardShape, string>>;
};

/** X takes so many characters of a title (developer.x.com, Cards markup). */
const X_TITLE = 70;

/** What KakaoTalk, X and search engines will show of the article, as far as can be told beforehand. */
export function ShareCards({ head, cards }: Props) {
  const t = useTranslations("preview.share");
  const { host, pathname } = new URL(head.address);
  const alt = t("card", { headline: head.title });
  const { search, share } = ROOMS;
  return (
    <section aria-labelledby="share" className="mt-8">
      <h2 id="share" className="text-lg font-bold">
        {t("title")}
      </h2>
      <p className="mb-4 text-sm text-muted">{t("lead")}</p>
      <div className="grid items-start gap-6 md:grid-cols-2 lg:grid-cols-3">
        <Card name={t("kakao")}>
          <div className="overflow-hidden rounded-lg border border-rule bg-paper">
            <Picture address={cards.kakao} shape="kakao" alt={alt} />
            <div className="p-3">
              <p className="line-clamp-2 font-semibold">{cutAtWord(head.title, share.headline)}</p>
              <p className="line-clamp-2 text-sm text-muted">
                {cutAtWord(head.description, share.below)}
              </p>
              <p className="mt-1 text-sm text-muted">{host}</p>
            </div>
          </div>
        </Card>
        <Card name={t("x")}>
          <div className="relative overflow-hidden rounded-lg border border-rule bg-paper">
            <Picture address={cards.wide} shape="wide" alt={alt} />
            <p className="absolute bottom-2 left-2 line-clamp-1 max-w-[calc(100%-1rem)] rounded bg-ink/80 px-1.5 text-sm text-paper">
              {cutAtWord(head.title, X_TITLE)}
            </p>
          </div>
          <p className="mt-1 text-sm text-muted">{host}</p>
        </Card>
        <Card name={t("search")}>
          <div className="rounded-lg border border-rule bg-paper p-3">
            <p className="text-sm text-muted">
              {head.siteName} · {host}
              {pathname}
            </p>
            <p className="text-lg text-accent">{cutAtWord(head.pageTitle, search.headline)}</p>
            <p className="text-sm">{cutAtWord(head.description, search.below)}</p>
          </div>
        </Card>
      </div>
    </section>
  );
}

function Card({ name, children }: { name: string; children: ReactNode }) {
  return (
    <figure className="min-w-0">
      <figcaption className="mb-1 text-sm font-semibold">{name}</figcaption>
      {children}
    </figure>
  );
}

function Picture({ address, shape, alt }: { address: string; shape: CardShape; alt: string }) {
  // Drawn for this look alone: there is nothing for an optimizer to keep.
  // biome-ignore lint/performance/noImgElement: as above
  return <img src={address} alt={alt} {...CARD_SHAPES[shape]} className="block h-auto w-full" />;
}
