"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { Action } from "#components/ui/use-action.ts";
import { paths } from "#domain/paths.ts";
import { filterWords, type LibraryFilter } from "#domain/picture/library-filter.ts";
import { LibraryBrowser } from "./library-browser.tsx";
import type { PicturePage, ShownPicture } from "./picture.ts";
import { PictureDetails } from "./picture-details.tsx";
import { UploadZone } from "./upload-zone.tsx";
import { useLibrary } from "./use-library.ts";

export type LibraryActions = {
  readonly change: Action<{ version: number }>;
  readonly withdraw: Action<{ id: number }>;
  readonly restore: Action<{ id: number }>;
  readonly showPlace: Action<{ place: string }>;
};

/** So that what was looked for can be sent to somebody, and is there again after going back. */
function keepInAddress(filter: LibraryFilter): void {
  const asked = new URLSearchParams(filterWords(filter)).toString();
  window.history.replaceState(null, "", asked === "" ? paths.newsroom.pictures() : `?${asked}`);
}

/** 사진 보관함: what there is on one side, all about the selected picture on the other. */
export function PictureLibrary({
  first,
  filter,
  chosen = null,
  actions,
}: {
  first: PicturePage;
  /** By which the first page was asked, as the address says. */
  filter: LibraryFilter;
  /** Whose details are open at once, where an address asks for it. */
  chosen?: ShownPicture | null;
  actions: LibraryActions;
}) {
  const t = useTranslations("pictures");
  const library = useLibrary(first, filter, keepInAddress);
  const [selected, setSelected] = useState<ShownPicture | null>(chosen);
  const [now] = useState(() => Date.now());
  const details = useRef<HTMLElement>(null);
  const selectedId = selected?.id;
  // On a phone the details stand above the pictures: whoever chose one is taken there.
  useEffect(() => {
    if (selectedId === undefined || matchMedia("(min-width: 64rem)").matches) return;
    details.current?.scrollIntoView({ block: "start" });
  }, [selectedId]);
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start">
      <UploadZone
        onTaken={(picture) => {
          library.put(picture);
          setSelected(picture);
        }}
      >
        <LibraryBrowser
          library={library}
          now={now}
          selected={selected?.id ?? null}
          onSelect={setSelected}
          onOpen={() => details.current?.focus()}
        />
      </UploadZone>
      <aside
        ref={details}
        tabIndex={-1}
        aria-label={t("details.label")}
        className={clsx(
          "min-w-0 outline-none max-lg:order-first lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto",
          !selected && "max-lg:hidden",
        )}
      >
        {selected ? (
          <PictureDetails
            key={`${selected.id}-${selected.version}`}
            id={selected.id}
            actions={actions}
            onChanged={(picture) => {
              library.put(picture);
              setSelected(picture);
            }}
          />
        ) : (
          <p className="rounded-lg border border-dashed border-edge p-6 text-center text-muted">
            {t("details.none")}
          </p>
        )}
      </aside>
    </div>
  );
}
