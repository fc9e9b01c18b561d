import { createElement } from "react";
import { site } from "#messages/site.ts";
import { sharePlaces } from "./share-places.ts";

const { tools } = site;

/** Kakao's share button: the paper's key, Kakao's program with its hash, the module that asks it. */
export type KakaoButton = {
  readonly key: string;
  readonly src: string;
  readonly integrity: string;
  readonly module: string;
};

/** Where an article's tools find what they need: its whole address, and the module that reads aloud. */
export type ToolsPlace = {
  readonly address: string;
  readonly speech: string;
  /** null where the paper has no key: the page then lets no program of others in. */
  readonly kakao: KakaoButton | null;
};

/**
 * What a reader can do with an article. Passing it on is plain links; the rest are comforts of
 * `public/site/tools.js` and `public/site/reader.js`, which show only once their script has defined
 * them: without script nothing stands there that does not work.
 */
export function ArticleTools({ place, title }: { place: ToolsPlace | undefined; title: string }) {
  return (
    <section className="tools" aria-label={tools.label}>
      <SizeTool />
      {place ? <Buttons {...place} /> : null}
      {place ? <Share address={place.address} title={title} /> : null}
    </section>
  );
}

function SizeTool() {
  return createElement(
    "magam-size",
    { role: "group", "aria-label": tools.size },
    <button type="button" data-by="-1" aria-label={tools.smaller}>
      {tools.smallerShort}
    </button>,
    <button type="button" data-by="1" aria-label={tools.larger}>
      {tools.largerShort}
    </button>,
  );
}

function Buttons({ speech, kakao }: ToolsPlace) {
  return createElement(
    "magam-tools",
    null,
    <button
      type="button"
      data-do="listen"
      data-start={tools.listen}
      data-stop={tools.stopListening}
      data-module={speech}
      data-failed={tools.notHeard}
      hidden
    >
      {tools.listen}
    </button>,
    kakao ? (
      <button
        type="button"
        data-do="kakao"
        data-key={kakao.key}
        data-sdk={kakao.src}
        data-integrity={kakao.integrity}
        data-module={kakao.module}
        data-done={tools.kakaoCopied}
        data-failed={tools.failed}
      >
        {tools.kakao}
      </button>
    ) : null,
    <button type="button" data-do="print">
      {tools.print}
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

function Share({ address, title }: { address: string; title: string }) {
  return (
    <details className="share">
      <summary>{tools.places.label}</summary>
      <ul>
        {sharePlaces(address, title).map(({ place, href }) => (
          <li key={place}>
            <a href={href} target="_blank" rel="noopener nofollow">
              {tools.places[place]}
              <span className="unseen"> ({tools.places.newWindow})</span>
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

export function ThemeTool() {
  return createElement(
    "magam-theme",
    null,
    <button type="button" aria-label={tools.theme} title={tools.theme}>
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <circle cx="10" cy="10" r="7.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M10 2.75a7.25 7.25 0 0 1 0 14.5z" fill="currentColor" />
      </svg>
    </button>,
  );
}

/** Empty until a 속보 goes out; it stands in the page from the beginning, so that it is announced. */
export function BreakingBar() {
  return createElement("magam-breaking", {
    role: "status",
    "data-label": site.breaking,
    "data-close": tools.dismiss,
  });
}
