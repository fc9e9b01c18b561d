import { createElement } from "react";
import { site } from "#messages/site.ts";

/**
 * Small comforts of `public/site/reader.js`. The elements show only once that script has defined
 * them: without script nothing stands there that does not work.
 */
export function ArticleTools() {
  const { tools } = site;
  return createElement(
    "magam-tools",
    { role: "group", "aria-label": tools.label },
    <button type="button" data-do="smaller" aria-label={tools.smaller}>
      {tools.smallerShort}
    </button>,
    <button type="button" data-do="larger" aria-label={tools.larger}>
      {tools.largerShort}
    </button>,
    <button type="button" data-do="copy" data-done={tools.copied} data-failed={tools.failed}>
      {tools.copy}
    </button>,
    <button type="button" data-do="share" hidden>
      {tools.share}
    </button>,
    <output />,
  );
}

export function ThemeTool() {
  return createElement(
    "magam-theme",
    null,
    <button type="button" aria-label={site.tools.theme} title={site.tools.theme}>
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <circle cx="10" cy="10" r="7.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M10 2.75a7.25 7.25 0 0 1 0 14.5z" fill="currentColor" />
      </svg>
    </button>,
  );
}
