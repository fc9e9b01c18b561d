"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef } from "react";
import { isComposing } from "#components/ui/composition.ts";
import { standOf } from "#domain/picture/standing.ts";
import type { ShownPicture } from "./picture.ts";
import { PreviewImage } from "./preview-image.tsx";

type Props = {
  pictures: readonly ShownPicture[];
  /** Milliseconds, by which rights have run out or not. */
  now: number;
  selected: number | null;
  /** Moved to by arrows or touched. */
  onSelect: (picture: ShownPicture) => void;
  /** Enter or a second press: the picture is what was looked for. */
  onOpen?: (picture: ShownPicture) => void;
};

/** Pictures in rows, one of them selected; arrows go by place, Home and End to the ends. */
export function PictureGrid({ pictures, now, selected, onSelect, onOpen }: Props) {
  const t = useTranslations("pictures");
  const list = useRef<HTMLDivElement>(null);
  const current = pictures.some(({ id }) => id === selected) ? selected : pictures[0]?.id;

  const move = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const options = [...(list.current?.children ?? [])] as HTMLElement[];
    const at = pictures.findIndex(({ id }) => id === current);
    const next = placeAfter(event.key, at, options);
    const picture = next === null ? undefined : pictures[next];
    if (next === null || !picture) return;
    event.preventDefault();
    options[next]?.focus();
    onSelect(picture);
  };

  return (
    <div
      ref={list}
      role="listbox"
      aria-label={t("grid")}
      onKeyDown={move}
      className="grid grid-cols-2 gap-2 sm:grid-cols-3 lg:grid-cols-4"
    >
      {pictures.map((picture) => {
        const stand = standOf(picture, now);
        return (
          <div
            key={picture.id}
            role="option"
            aria-selected={picture.id === selected}
            tabIndex={picture.id === current ? 0 : -1}
            onClick={() => onSelect(picture)}
            onDoubleClick={() => onOpen?.(picture)}
            onKeyDown={(event) => {
              if (isComposing(event) || (event.key !== "Enter" && event.key !== " ")) return;
              event.preventDefault();
              onSelect(picture);
              onOpen?.(picture);
            }}
            className={clsx(
              "cursor-pointer overflow-hidden rounded-md border bg-paper",
              picture.id === selected ? "border-accent ring-2 ring-accent" : "border-rule",
            )}
          >
            <PreviewImage
              picture={picture}
              className={clsx(
                "aspect-[4/3] w-full bg-paper-3 object-cover",
                stand !== "free" && "opacity-50 grayscale",
              )}
            />
            <p className="mx-2 my-1.5 line-clamp-2 h-10 text-sm leading-5">
              {picture.caption || picture.fileName}
            </p>
            <p className="truncate px-2 pb-1.5 text-xs text-muted">
              {stand === "free" ? picture.credit : t(`stand.${stand}`)}
            </p>
          </div>
        );
      })}
    </div>
  );
}

/** The place that a key leads to; up and down to what stands over or under in the next row. */
function placeAfter(key: string, at: number, options: readonly HTMLElement[]): number | null {
  const columns = options.filter(({ offsetTop }) => offsetTop === options[0]?.offsetTop).length;
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[key];
  if (key === "Home") return 0;
  if (key === "End") return options.length - 1;
  if (step === undefined) return null;
  const next = at + step;
  return next >= 0 && next < options.length ? next : null;
}
