import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { paragraphs } from "#domain/article/body-text.ts";
import type { Content } from "#domain/article/content.ts";
import type { BoundPicture } from "#domain/article/pictures.ts";
import type { CardText } from "#domain/card.ts";
import { paths } from "#domain/paths.ts";
import { StatusBadge } from "../ui/status-badge.tsx";
import type { BindingFacts } from "./review-facts.ts";

/** Everything that goes with an approval, so that nobody signs for what they did not see. */
export function ApprovalBinding({ bound }: { bound: BindingFacts }) {
  const t = useTranslations("review.binding");
  const labels = useTranslations("labels");
  const checks = useTranslations("check");
  const { content, pictures, card, hash } = bound;
  const [chosen] = pictures;
  const none = <span className="text-muted">{t("none")}</span>;
  const lines = (some: readonly string[]) =>
    some.length === 0 ? none : some.map((line) => <p key={line}>{line}</p>);
  return (
    <>
      <p>{t("lead")}</p>
      <dl className="grid gap-x-4 gap-y-2 sm:grid-cols-[7rem_1fr]">
        <Row label={labels("field.headline")}>
          <p className="font-bold">
            {content.kicker && `[${content.kicker}] `}
            {content.headline || t("none")}
          </p>
        </Row>
        <Row label={labels("field.decks")}>{lines(content.decks)}</Row>
        <Row label={labels("field.byline")}>
          {lines(content.byline.map(({ name, role }) => `${name} ${labels(`bylineRole.${role}`)}`))}
        </Row>
        <Row label={labels("field.body")}>{t("size", sizeOf(content))}</Row>
        <Row label={t("pictures")}>
          {pictures.length === 0 ? (
            none
          ) : (
            <ul className="flex flex-col gap-2">
              {pictures.map((picture) => (
                <BoundPictureLine
                  key={`${picture.place} ${picture.pictureId} ${picture.caption}`}
                  picture={picture}
                />
              ))}
            </ul>
          )}
        </Row>
        <Row label={labels("field.tags")}>
          {content.tags.length === 0 ? none : content.tags.map((tag) => `#${tag}`).join(" ")}
        </Row>
        <Row label={labels("field.origin")}>
          {content.origin ? labels(`origin.${content.origin}`) : none}
        </Row>
        <Row label={t("card")}>
          {chosen ? <SharedPicture picture={chosen} /> : <Card {...card} />}
        </Row>
        <Row label={t("checks")}>
          {bound.checks.length === 0 ? (
            <span className="text-good">{t("clear")}</span>
          ) : (
            <ul className="flex flex-col gap-1">
              {bound.checks.map(({ check, severity, values }) => (
                <li key={check} className="flex flex-wrap items-baseline gap-x-2">
                  <StatusBadge
                    tone={severity === "blocking" ? "bad" : "warn"}
                    label={labels(`severity.${severity}`)}
                  />
                  <span className="min-w-0 flex-1">{checks(check, values)}</span>
                </li>
              ))}
            </ul>
          )}
        </Row>
        <Row label={t("hash")}>
          <code title={hash} className="text-sm break-all">
            {hash.slice(0, 16)}
          </code>
          <p className="text-sm text-muted">{t("hashHint")}</p>
        </Row>
      </dl>
    </>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-sm font-semibold text-muted">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}

function BoundPictureLine({ picture }: { picture: BoundPicture }) {
  const t = useTranslations("review.binding");
  const { pictureId, place, caption, alt, creditLine } = picture;
  return (
    <li className="flex items-start gap-3">
      {/* biome-ignore lint/performance/noImgElement: the image optimizer is off */}
      <img
        src={paths.api.picturePreview(pictureId)}
        alt={alt}
        className="h-16 w-24 shrink-0 rounded-sm bg-paper-3 object-contain"
      />
      <div className="min-w-0 text-sm">
        <p className="font-semibold text-muted">{t(`place.${place}`)}</p>
        <p>{caption || t("noCaption")}</p>
        <p className="text-muted empty:hidden">{creditLine}</p>
      </div>
    </li>
  );
}

/** Cut as messengers will get it, to the pixel: a wrong face is seen here, not on a reader's phone. */
function SharedPicture({ picture: { pictureId, alt, shared } }: { picture: BoundPicture }) {
  const percent = (share: number) => `${share * 100}%`;
  return (
    <div className="relative aspect-[1200/630] w-full max-w-72 overflow-hidden bg-paper-3">
      {/* biome-ignore lint/performance/noImgElement: the image optimizer is off */}
      <img
        src={paths.api.picturePreview(pictureId)}
        alt={alt}
        className="absolute max-w-none"
        style={{
          width: percent(1 / shared.width),
          height: percent(1 / shared.height),
          left: percent(-shared.x / shared.width),
          top: percent(-shared.y / shared.height),
        }}
      />
    </div>
  );
}

/** In the proportions and order of what messengers show; the drawing itself is made when it is out. */
function Card({ paper, above, headline, below }: CardText) {
  return (
    <div className="flex aspect-[1200/630] w-full max-w-72 flex-col justify-between overflow-hidden border-t-4 border-[#a8201a] bg-[#ffffff] p-3 text-[#16181d]">
      <p className="text-xs font-bold">{paper}</p>
      <div>
        <p className="text-xs font-bold text-[#a8201a] empty:hidden">{above}</p>
        <p className="leading-snug font-bold">{headline}</p>
      </div>
      <p className="truncate text-xs text-[#5b606b]">{below}</p>
    </div>
  );
}

function sizeOf({ body }: Content): { characters: number; paragraphs: number } {
  const read = paragraphs(body);
  const letters = read.reduce((sum, { text }) => sum + [...text].length, 0);
  return { characters: letters, paragraphs: read.length };
}
