import type { ReactNode } from "react";
import { languageOf } from "#domain/article/excerpt.ts";
import type { Kicker, Kind } from "#domain/article/kind.ts";
import { site } from "#messages/site.ts";

export type Headed = {
  readonly headline: string;
  readonly kicker: Kicker | null;
  readonly kind: Kind;
  readonly breaking: boolean;
};

/**
 * The headline with what stands before it: 광고, 속보 or another 말머리, in brackets.
 * @param shown stands in its place, where something in it is marked
 */
export function Headline({
  headline,
  kicker,
  kind,
  breaking,
  shown,
}: Headed & { shown?: ReactNode }) {
  const isAdvertorial = kind === "advertorial";
  const label = isAdvertorial ? null : breaking && kicker === null ? "속보" : kicker;
  return (
    <>
      {isAdvertorial ? <span className="advertorial">{site.advertorial}</span> : null}
      {label ? (
        <span className={label === "속보" || label === "긴급" ? "kicker urgent" : "kicker"}>
          {site.kicker(label)}{" "}
        </span>
      ) : null}
      <span lang={languageOf(headline) === "en" ? "en" : undefined}>{shown ?? headline}</span>
    </>
  );
}
