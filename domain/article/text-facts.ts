import { bodyText } from "./body-text.ts";
import type { Content } from "./content.ts";
import type { Kind } from "./kind.ts";
import { blockingIssues } from "./publishable.ts";
import type { TextFacts } from "./queue-row.ts";

/** What the queue tells of a text. Letters are code points: texts are NFC, so Hangul counts as seen. */
export function textFacts(content: Content, kind: Kind): TextFacts {
  const text = bodyText(content.body).replace(/[\r\n]/g, "");
  return {
    kicker: content.kicker,
    headline: content.headline,
    byline: content.byline.map(({ personId, name }) => ({ personId, name })),
    length: {
      withSpaces: lettersIn(text),
      withoutSpaces: lettersIn(text.replace(/\s/g, "")),
    },
    failing: blockingIssues(content, kind).length,
  };
}

/** Without taking the text apart: ten thousand of them are read when a house starts. */
function lettersIn(text: string): number {
  return text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
}
