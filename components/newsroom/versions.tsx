import { useLocale, useTranslations } from "next-intl";
import type { Authored } from "#domain/article/authorship.ts";
import type { RevisionCause } from "#domain/article/revision.ts";
import { type DateLocale, formatTimestamp } from "#domain/korean/dates.ts";
import { paths } from "#domain/paths.ts";
import { Link } from "../ui/link.tsx";
import { Notice } from "../ui/notice.tsx";
import type { Action } from "../ui/use-action.ts";
import { Authorship } from "./authorship.tsx";
import { compareAddress, readAddress } from "./history-facts.ts";
import { NameRevision } from "./name-revision.tsx";

export type VersionFacts = {
  readonly id: number;
  readonly edition: number;
  readonly number: number;
  readonly cause: RevisionCause;
  readonly author: string | null;
  readonly at: Date;
  readonly name: string;
  readonly size: { readonly added: number; readonly removed: number };
};

type Props = {
  editionId: number;
  headline: string;
  versions: readonly VersionFacts[];
  paragraphs: readonly Authored[];
  isCut: boolean;
  name: Action<{ name: string }>;
};

/** Every kept text, newest first, with the size of its change and a name to find it by. */
export function Versions({ editionId, headline, versions, paragraphs, isCut, name }: Props) {
  const t = useTranslations("versions");
  const labels = useTranslations("labels");
  const locale = useLocale() as DateLocale;
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-6">
      <header>
        <Link href={paths.newsroom.history(editionId)} className="text-sm text-accent underline">
          {t("back")}
        </Link>
        <h1 className="mt-1 text-2xl font-bold">{headline || t("untitled")}</h1>
        <p className="text-muted">{t("lead")}</p>
      </header>
      {isCut && <Notice>{t("cut")}</Notice>}
      <section aria-labelledby="texts">
        <h2 id="texts" className="mb-2 text-lg font-bold">
          {t("texts")}
        </h2>
        <ol className="divide-y divide-rule rounded-lg border border-rule bg-paper">
          {versions.map((version, at) => {
            const before = versions[at + 1];
            const called = t("called", {
              edition: version.edition,
              number: version.number,
              at: formatTimestamp(version.at, locale),
            });
            return (
              <li
                key={version.id}
                className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3"
              >
                <time dateTime={version.at.toISOString()} className="text-sm text-muted">
                  {formatTimestamp(version.at, locale)}
                </time>
                <span className="font-semibold">{version.author ?? t("system")}</span>
                <span className="text-sm text-muted">
                  {labels(`revisionCause.${version.cause}`)} ·{" "}
                  {t("place", { edition: version.edition, number: version.number })}
                </span>
                <Size size={version.size} />
                <span className="ml-auto flex flex-wrap items-center gap-x-3 text-sm">
                  <Link
                    href={readAddress(editionId, version.id)}
                    prefetch={false}
                    aria-label={t("readNamed", { called })}
                    className="text-accent underline"
                  >
                    {t("read")}
                  </Link>
                  {before && (
                    <Link
                      href={compareAddress(editionId, before.id, version.id)}
                      prefetch={false}
                      aria-label={t("compareNamed", { called })}
                      className="text-accent underline"
                    >
                      {t("compare")}
                    </Link>
                  )}
                </span>
                <div className="basis-full">
                  <NameRevision
                    editionId={editionId}
                    revisionId={version.id}
                    name={version.name}
                    called={called}
                    action={name}
                  />
                </div>
              </li>
            );
          })}
        </ol>
      </section>
      <Authorship paragraphs={paragraphs} />
    </div>
  );
}

function Size({ size: { added, removed } }: { size: VersionFacts["size"] }) {
  const t = useTranslations("versions");
  if (added === 0 && removed === 0) return <span className="text-sm text-muted">{t("same")}</span>;
  return (
    <span className="text-sm" title={t("size", { added, removed })}>
      <span className="sr-only">{t("size", { added, removed })}</span>
      <span aria-hidden="true" className="text-good">
        +{added}
      </span>{" "}
      <span aria-hidden="true" className="text-bad">
        −{removed}
      </span>
    </span>
  );
}
