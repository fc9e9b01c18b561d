"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { formatTimestamp } from "#domain/korean/dates.ts";
import { paths } from "#domain/paths.ts";
import { creditLine } from "#domain/picture/credit.ts";
import { Link } from "../../ui/link.tsx";
import { FocalImage } from "./focal-image.tsx";
import type { ShownPicture } from "./picture.ts";
import { PictureForm } from "./picture-form.tsx";
import type { LibraryActions } from "./picture-library.tsx";
import { PicturePlace } from "./picture-place.tsx";
import { type Details, useDetails } from "./use-details.ts";
import { WithdrawPicture } from "./withdraw-picture.tsx";

type Props = {
  id: number;
  actions: LibraryActions;
  onChanged: (picture: ShownPicture) => void;
};

/** Everything about one picture: what it shows, whose it is, where it stands. */
export function PictureDetails({ id, actions, onChanged }: Props) {
  const t = useTranslations("pictures");
  const { details, read } = useDetails(id);
  if (details === null) return <p className="p-4 text-muted">{t("loading")}</p>;
  if (details === "failed")
    return (
      <Notice tone="bad">
        <p className="mb-2">{t("failed")}</p>
        <Button size="small" onClick={() => void read()}>
          {t("retry")}
        </Button>
      </Notice>
    );
  const changed = async () => {
    const now = await read();
    if (now) onChanged(now.picture);
  };
  const { picture, may } = details;
  return (
    <div className="flex flex-col gap-4 rounded-lg border border-rule bg-paper p-4">
      {picture.withdrawnAt !== null && (
        <Notice tone="bad" title={t("stand.withdrawn")}>
          {picture.withdrawReason}
        </Notice>
      )}
      {may.change ? (
        <PictureForm
          key={picture.version}
          picture={picture}
          action={actions.change}
          onDone={changed}
        />
      ) : (
        <Told picture={picture} />
      )}
      <Facts picture={picture} />
      <PicturePlace picture={picture} mayLook={may.openOriginal} action={actions.showPlace} />
      <Uses uses={details.uses} />
      <div className="flex flex-wrap gap-2 border-t border-rule pt-4">
        {may.openOriginal && (
          <a
            href={paths.api.pictureOriginal(id)}
            className="inline-flex min-h-9 items-center underline underline-offset-4"
          >
            {t("details.original")}
          </a>
        )}
        {may.withdraw && <WithdrawPicture picture={picture} actions={actions} onDone={changed} />}
      </div>
    </div>
  );
}

/** For whom may not change it. */
function Told({ picture }: { picture: ShownPicture }) {
  return (
    <>
      <FocalImage picture={picture} focal={picture.focal} />
      <p>{picture.caption}</p>
      <p className="text-sm text-muted">{creditLine(picture.source, picture.credit)}</p>
      {picture.licence !== "" && <p className="text-sm">{picture.licence}</p>}
    </>
  );
}

function Facts({ picture }: { picture: ShownPicture }) {
  const t = useTranslations("pictures.details");
  const locale = useLocale() === "en" ? "en" : "ko";
  const at = (iso: string) => formatTimestamp(new Date(iso), locale);
  const facts = [
    [t("file"), `${picture.fileName} · ${picture.width}×${picture.height}`],
    [t("added"), `${picture.addedByName ?? ""} ${at(picture.addedAt)}`],
    ...(picture.takenAt === null ? [] : [[t("taken"), at(picture.takenAt)]]),
  ] as const;
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-sm">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-muted">{name}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Uses({ uses }: { uses: Details["uses"] }) {
  const t = useTranslations("pictures.details");
  return (
    <section>
      <h2 className="mb-1 text-sm font-semibold">{t("uses", { count: uses.length })}</h2>
      <ul className="flex flex-col gap-1 text-sm">
        {uses.map(({ articleId, editionId, headline, isOut }) => (
          <li key={articleId}>
            <Link
              href={paths.newsroom.history(editionId)}
              className="underline decoration-rule underline-offset-4 hover:decoration-current"
            >
              {headline}
            </Link>
            {isOut && <span className="ml-2 text-good">{t("isOut")}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
