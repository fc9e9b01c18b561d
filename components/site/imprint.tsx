"use client";

import type { CompanyPage } from "#domain/company-page.ts";
import { PAPER_KEYS, type Paper, type PaperField } from "#domain/paper.ts";
import { paths } from "#domain/paths.ts";
import { site } from "#messages/site.ts";

const FIELDS = (Object.keys(PAPER_KEYS) as PaperField[]).filter((field) => field !== "nameEn");

/**
 * The foot of every page: what 신문법 제21조 and the decree to 청소년보호법 oblige a Korean paper to
 * show, as text on the first screen too.
 */
export function Imprint({ paper, pages }: { paper: Paper; pages: readonly CompanyPage[] }) {
  return (
    <footer className="imprint">
      <p className="imprint-name">{paper.name}</p>
      <dl aria-label={site.footer.label}>
        {FIELDS.map((field) => (
          <div key={field}>
            <dt>{site.paper[field]}</dt>
            <dd>{dotted(paper[field])}</dd>
          </div>
        ))}
      </dl>
      <nav aria-label={site.footer.links}>
        <ul>
          {pages.map((page) => (
            <li key={page}>
              <a className={page === "privacy" ? "strong" : undefined} href={paths.company(page)}>
                {site.footer.company[page]}
              </a>
            </li>
          ))}
          <li>
            <a href={paths.tips()}>{site.tips.title}</a>
          </li>
          <li>
            <a href={paths.corrections()}>{site.corrections.title}</a>
          </li>
          <li>
            <a href={paths.archive()}>{site.archive.title}</a>
          </li>
          <li>
            <a href={paths.rss()}>{site.footer.feeds}</a>
          </li>
          <li>
            <a href={paths.sitemap()}>{site.footer.sitemap}</a>
          </li>
        </ul>
      </nav>
      <p>{site.holder(paper.name)}</p>
    </footer>
  );
}

/** `2020-01-02` as readers write it: `2020.01.02`. */
function dotted(value: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value.replaceAll("-", ".") : value;
}
