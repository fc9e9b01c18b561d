"use client";

import NextLink from "next/link";
import { type ComponentProps, useState } from "react";

type Props = ComponentProps<typeof NextLink>;

/**
 * A link that asks for its page once somebody means it, by pointer or by key. Next's own asks for
 * every page that a link in sight leads to: a desk with forty links, forty pages composed for one.
 */
export function Link({ prefetch, onPointerEnter, onFocus, ...rest }: Props) {
  const [isMeant, setMeant] = useState(false);
  return (
    <NextLink
      {...rest}
      prefetch={isMeant ? prefetch : false}
      onPointerEnter={(event) => {
        setMeant(true);
        onPointerEnter?.(event);
      }}
      onFocus={(event) => {
        setMeant(true);
        onFocus?.(event);
      }}
    />
  );
}
