"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Field } from "#components/ui/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { filterWords } from "#domain/picture/library-filter.ts";
import { LibraryFilters } from "./library-filters.tsx";
import type { ShownPicture } from "./picture.ts";
import { PictureGrid } from "./picture-grid.tsx";
import type { useLibrary } from "./use-library.ts";

type Props = {
  library: ReturnType<typeof useLibrary>;
  now: number;
  selected: number | null;
  onSelect: (picture: ShownPicture) => void;
  onOpen?: (picture: ShownPicture) => void;
};

/** The library with its search box: what both the screen and the dialog show. */
export function LibraryBrowser({ library, ...grid }: Props) {
  const t = useTranslations("pictures");
  const { words, setWords, setComposing, filter, setFilter } = library;
  const { pictures, state, more, retry } = library;
  const asksNothing = words.trim() === "" && Object.keys(filterWords(filter)).length === 0;
  return (
    <div className="mt-4 flex flex-col gap-3">
      <Field label={t("search")}>
        {(control) => (
          <TextInput
            {...control}
            type="search"
            value={words}
            placeholder={t("searchHint")}
            onChange={({ target }) => setWords(target.value)}
            onCompositionStart={() => setComposing(true)}
            onCompositionEnd={() => setComposing(false)}
          />
        )}
      </Field>
      <LibraryFilters filter={filter} onFilter={setFilter} />
      <p aria-live="polite" className="text-sm text-muted empty:hidden">
        {state === "loading" ? t("loading") : null}
      </p>
      {state === "failed" && (
        <Notice tone="bad">
          <p className="mb-2">{t("failed")}</p>
          <Button size="small" onClick={() => void retry()}>
            {t("retry")}
          </Button>
        </Notice>
      )}
      {pictures.length > 0 ? (
        <PictureGrid pictures={pictures} {...grid} />
      ) : state === "idle" ? (
        <EmptyState title={asksNothing ? t("none") : t("notFound")}>
          {asksNothing ? t("noneLead") : t("notFoundLead")}
        </EmptyState>
      ) : null}
      {more && pictures.length > 0 && (
        <div className="flex justify-center">
          <Button busy={state === "loading"} onClick={() => void more()}>
            {t("more")}
          </Button>
        </div>
      )}
    </div>
  );
}
