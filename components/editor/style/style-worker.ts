import type { Body } from "#domain/article/body.ts";
import { copiedShare } from "#domain/article/handout.ts";
import { checkLine, type StyleMark } from "#domain/style/check.ts";
import { type StyleFinder, styleFinder } from "#domain/style/find.ts";
import type { StyleRule } from "#domain/style/rule.ts";

/** What the page asks of the worker. */
export type Asked =
  | {
      readonly begin: {
        readonly rules: readonly StyleRule[];
        readonly handouts: readonly string[];
      };
    }
  | {
      readonly id: number;
      readonly lines: readonly string[];
      readonly days: { readonly written: number; readonly published: number };
      /** To be compared with the handouts; null where there are none. */
      readonly body: Body | null;
    };

export type Answered = {
  readonly id: number;
  readonly marks: readonly (readonly StyleMark[])[];
  readonly copied: number;
};

let finder: StyleFinder = styleFinder([]);
let handouts: readonly string[] = [];

// Beside the page, so that whoever types never waits for a rule.
addEventListener("message", ({ data }: MessageEvent<Asked>) => {
  if ("begin" in data) {
    finder = styleFinder(data.begin.rules);
    handouts = data.begin.handouts;
    return;
  }
  const days = { written: new Date(data.days.written), published: new Date(data.days.published) };
  const answer: Answered = {
    id: data.id,
    marks: data.lines.map((line) => checkLine(finder, line, days)),
    copied: data.body ? copiedShare(data.body, handouts) : 0,
  };
  postMessage(answer);
});
