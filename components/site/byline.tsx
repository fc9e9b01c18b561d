import { Fragment } from "react";
import type { BylineEntry } from "#domain/article/content.ts";
import type { Kind } from "#domain/article/kind.ts";
import { paths } from "#domain/paths.ts";
import { site } from "#messages/site.ts";

/** Names as printed, each with its reporter's page where there is one. */
export function Byline({ byline }: { byline: readonly BylineEntry[] }) {
  return byline.map((entry, index) => (
    <Fragment key={`${entry.personId ?? ""} ${entry.name}`}>
      {index > 0 ? site.bylineSeparator : null}
      {entry.personId === null ? (
        bylineName(entry)
      ) : (
        <a href={paths.reporter(entry.personId)} rel="author">
          {bylineName(entry)}
        </a>
      )}
    </Fragment>
  ));
}

/** The same as plain text, for lists; empty for an advertorial (신문법 제6조 ③). */
export function bylineText({ kind, byline }: { kind: Kind; byline: readonly BylineEntry[] }) {
  if (kind === "advertorial") return "";
  return byline.map(bylineName).join(site.bylineSeparator);
}

function bylineName({ name, role }: BylineEntry): string {
  return [name, site.roles[role]].filter(Boolean).join(" ");
}
