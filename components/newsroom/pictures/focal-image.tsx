"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef } from "react";
import { isComposing } from "#components/ui/composition.ts";
import type { Focal } from "#domain/picture/picture.ts";
import { type Frame, frameOf } from "#domain/picture/rendition.ts";
import type { ShownPicture } from "./picture.ts";
import { PreviewImage } from "./preview-image.tsx";

type Props = {
  picture: ShownPicture;
  focal: Focal;
  /** Absent where it may not be moved. */
  onFocal?: (focal: Focal) => void;
};

const STEP = 0.02;

/**
 * The picture with its focal point, which no crop leaves out: pressed where it shall be, or moved by
 * arrows. Lines show what the wide crop and the one beside headlines keep.
 */
export function FocalImage({ picture, focal, onFocal }: Props) {
  const t = useTranslations("pictures.focal");
  const area = useRef<SVGSVGElement>(null);
  const frames = (["wide", "thumb"] as const).map((crop) => frameOf(crop, picture, focal));
  const move = (event: KeyboardEvent) => {
    const by = ARROWS[event.key];
    if (!by || !onFocal || isComposing(event)) return;
    event.preventDefault();
    onFocal({ x: within(focal.x + by[0] * STEP), y: within(focal.y + by[1] * STEP) });
  };
  return (
    <div className="relative">
      <PreviewImage
        picture={picture}
        alt={picture.alt}
        className="h-auto w-full rounded-md bg-paper-3"
      />
      <svg
        ref={area}
        viewBox="0 0 1 1"
        preserveAspectRatio="none"
        className="absolute inset-0 size-full"
        aria-hidden="true"
        onClick={(event) => {
          const box = area.current?.getBoundingClientRect();
          if (!box || !onFocal) return;
          onFocal({
            x: within((event.clientX - box.left) / box.width),
            y: within((event.clientY - box.top) / box.height),
          });
        }}
      >
        {frames.map((frame, at) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: two crops that never change places
            key={at}
            {...inset(frame)}
            fill="none"
            stroke="#fff"
            strokeOpacity={at === 0 ? 0.9 : 0.6}
            strokeWidth={1.5}
            vectorEffect="non-scaling-stroke"
            strokeDasharray={at === 0 ? undefined : "4 4"}
          />
        ))}
        <ellipse
          cx={focal.x}
          cy={focal.y}
          rx={0.022}
          ry={(0.022 * picture.width) / picture.height}
          fill="#fff"
          fillOpacity={0.35}
          stroke="#fff"
          strokeWidth={3}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      {onFocal && (
        <button
          type="button"
          onKeyDown={move}
          className="mt-1 text-left text-sm text-muted underline decoration-dotted underline-offset-4"
        >
          {t("move", { x: Math.round(focal.x * 100), y: Math.round(focal.y * 100) })}
        </button>
      )}
    </div>
  );
}

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function within(at: number): number {
  return Math.min(1, Math.max(0, at));
}

/** A line on the very edge would be half hidden. */
function inset({ x, y, width, height }: Frame) {
  return { x: x + 0.004, y: y + 0.004, width: width - 0.008, height: height - 0.008 };
}
