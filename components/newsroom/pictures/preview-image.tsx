"use client";

import { useMemo, useState } from "react";
import { thumbHashToDataURL } from "thumbhash";
import { paths } from "#domain/paths.ts";
import type { ShownPicture } from "./picture.ts";

/** The desk's copy of a picture; until it comes, the blur that its few bytes tell. */
export function PreviewImage({
  picture,
  className,
  alt = "",
}: {
  picture: Pick<ShownPicture, "id" | "thumbHash" | "width" | "height">;
  className?: string;
  alt?: string;
}) {
  const [isLate, setLate] = useState(false);
  const blur = useMemo(() => {
    const bytes = Uint8Array.from(atob(picture.thumbHash), (letter) => letter.charCodeAt(0));
    return thumbHashToDataURL(bytes);
  }, [picture.thumbHash]);
  return (
    // biome-ignore lint/performance/noImgElement: the image optimizer is off
    <img
      src={isLate ? blur : paths.api.picturePreview(picture.id)}
      width={picture.width}
      height={picture.height}
      alt={alt}
      loading="lazy"
      decoding="async"
      className={className}
      onError={() => setLate(true)}
    />
  );
}
