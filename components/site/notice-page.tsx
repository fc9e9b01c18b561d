import type { ReactNode } from "react";
import { paths } from "#domain/paths.ts";
import { type PlacedSection, sectionTree } from "#domain/section.ts";
import { site } from "#messages/site.ts";
import { SectionLinks } from "./masthead.tsx";

/** A page that has no article to show: says why and where to go on. */
export function NoticePage({
  title,
  sections,
  children,
}: {
  title: string;
  sections: readonly PlacedSection[];
  children: ReactNode;
}) {
  return (
    <div className="notice-page">
      <h1>{title}</h1>
      {children}
      <p>
        <a href={paths.home()}>{site.toHome}</a>
      </p>
      <nav aria-label={site.goTo}>
        <SectionLinks sections={sectionTree(sections).map(({ section }) => section)} />
      </nav>
    </div>
  );
}
