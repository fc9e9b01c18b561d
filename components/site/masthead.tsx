"use client";

import { formatHeaderDate, seoulDay } from "#domain/korean/dates.ts";
import type { Paper } from "#domain/paper.ts";
import { paths } from "#domain/paths.ts";
import { type PlacedSection, type Section, sectionTree } from "#domain/section.ts";
import { site } from "#messages/site.ts";
import { SearchBox } from "./search-form.tsx";
import { ThemeTool } from "./tools.tsx";

/** The paper's head on every page. Its menu opens without script. */
export function Masthead({
  paper,
  sections,
  now,
}: {
  paper: Paper;
  sections: readonly PlacedSection[];
  now: Date;
}) {
  const branches = sectionTree(sections);
  return (
    <header className="masthead">
      <div className="masthead-line">
        <div className="masthead-day">
          <p className="dateline">
            <time dateTime={seoulDay(now)}>{formatHeaderDate(now)}</time>
          </p>
          <SearchBox />
        </div>
        <p className="title">
          <a href={paths.home()}>
            {paper.name}
            <span lang="en">{paper.nameEn}</span>
          </a>
        </p>
        <ThemeTool />
        <details className="menu">
          <summary>{site.menu}</summary>
          <nav aria-label={site.menu}>
            <ul>
              {branches.map(({ section, parts }) => (
                <li key={section.slug}>
                  <a href={paths.section(section.slug)}>{section.name}</a>
                  {parts.length > 0 ? <SectionLinks sections={parts} /> : null}
                </li>
              ))}
            </ul>
          </nav>
        </details>
      </div>
      <nav className="sections" aria-label={site.sections}>
        <SectionLinks sections={branches.map(({ section }) => section)} />
      </nav>
    </header>
  );
}

/** A plain list of sections; `current` is the page they stand on. */
export function SectionLinks({
  sections,
  current,
}: {
  sections: readonly Section[];
  current?: string;
}) {
  return (
    <ul>
      {sections.map(({ slug, name }) => (
        <li key={slug}>
          <a href={paths.section(slug)} aria-current={slug === current ? "page" : undefined}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
