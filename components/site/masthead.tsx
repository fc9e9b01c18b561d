import { formatHeaderDate, seoulDay } from "#domain/korean/dates.ts";
import type { Paper } from "#domain/paper.ts";
import { paths } from "#domain/paths.ts";
import type { Section } from "#domain/section.ts";
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
  sections: readonly Section[];
  now: Date;
}) {
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
            <SectionLinks sections={sections} />
          </nav>
        </details>
      </div>
      <nav className="sections" aria-label={site.sections}>
        <SectionLinks sections={sections} />
      </nav>
    </header>
  );
}

export function SectionLinks({ sections }: { sections: readonly Section[] }) {
  return (
    <ul>
      {sections.map(({ slug, name }) => (
        <li key={slug}>
          <a href={paths.section(slug)}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
