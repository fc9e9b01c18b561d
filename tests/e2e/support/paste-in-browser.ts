import { readPasted as readNodes } from "#domain/article/paste.ts";
import { pastedHtml } from "#domain/article/paste-html.ts";

/** As the editor reads a clipboard (components/editor/paste.ts), with the time it took. */
export function readPasted(html: string) {
  const since = performance.now();
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const parsedAfter = performance.now() - since;
  const pasted = readNodes(body);
  const clean = pastedHtml(pasted.blocks);
  return { ...pasted, html: clean, parsedAfter, ms: performance.now() - since };
}
