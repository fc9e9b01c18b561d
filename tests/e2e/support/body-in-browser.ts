import { expect, type Page } from "@playwright/test";
import type { Editor } from "@tiptap/core";
import { atThisPace } from "../../support/pace.ts";
import { bodyFrom, CARET, type Json } from "./body-notation.ts";

type Surface = HTMLElement & { editor: Editor };
type Asked = { json: Json; caret: string };

/** What a body and its caret are on both sides: as they should be, and as document and page have them. */
export type Seen = { readonly document: string; readonly caret: string; readonly page: string };

/** Puts a body into the open editor, with its caret or selection, as if nothing had been before. */
export async function showInEditor(page: Page, lines: readonly string[]): Promise<void> {
  await page.evaluate(
    ({ json, caret }: Asked) => {
      const { editor } = document.querySelector(".body-editor-text") as Surface;
      editor.view.dom.blur();
      const { tr, schema } = editor.state;
      tr.replaceWith(0, tr.doc.content.size, schema.nodeFromJSON(json).content);
      const found: number[] = [];
      tr.doc.descendants((node, at) => {
        for (let index = 0; index < (node.text?.length ?? 0); index += 1)
          if (node.text?.[index] === caret) found.push(at + index);
      });
      for (const at of found.toReversed()) tr.delete(at, at + 1);
      editor.view.dispatch(tr.setMeta("addToHistory", false));
      const [from = 1, second] = found;
      editor.commands.setTextSelection({ from, to: second === undefined ? from : second - 1 });
      editor.view.focus();
      // The view sets its selection once more 20 ms after it has the focus; nobody types so soon.
      return new Promise((resolve) => setTimeout(resolve, 30));
    },
    { json: bodyFrom(lines), caret: CARET },
  );
}

/** Compares document, caret, and what the page shows of both, as soon as the last letter is read. */
export async function expectInEditor(page: Page, lines: readonly string[]): Promise<void> {
  const asked = { json: bodyFrom(lines), caret: CARET };
  const until = Date.now() + atThisPace(2_000);
  let found = await page.evaluate(look, asked);
  while (!isSame(found) && Date.now() < until) {
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 20)));
    found = await page.evaluate(look, asked);
  }
  expect(found.is).toEqual(found.should);
}

function isSame({ is, should }: { is: Seen; should: Seen }): boolean {
  return JSON.stringify(is) === JSON.stringify(should);
}

function look({ json, caret }: Asked): { is: Seen; should: Seen } {
  const { editor } = document.querySelector(".body-editor-text") as Surface;
  const { state, view } = editor;
  const staged = state.tr;
  staged.replaceWith(0, staged.doc.content.size, state.schema.nodeFromJSON(json).content);
  let at = -1;
  staged.doc.descendants((node, start) => {
    const index = node.text?.indexOf(caret) ?? -1;
    if (index >= 0) at = start + index;
  });
  if (at >= 0) staged.delete(at, at + 1);
  const blocks: string[] = [];
  state.doc.descendants((node, start) => {
    if (!node.isTextblock) return;
    const shown = view.nodeDOM(start)?.textContent ?? "nothing";
    if (shown !== node.textContent) blocks.push(`${shown} for ${node.textContent}`);
  });
  const { anchorNode, anchorOffset } = window.getSelection() ?? {};
  const shownAt = anchorNode ? view.posAtDOM(anchorNode, anchorOffset ?? 0) : -1;
  const { from, to } = state.selection;
  const textAt = (doc: typeof state.doc, position: number) =>
    `${doc.textBetween(0, position, "/", "·")}${caret}`;
  return {
    is: {
      document: state.doc.toString(),
      caret: from === to ? textAt(state.doc, from) : `${from} to ${to}`,
      page: blocks.length > 0 || shownAt !== from ? `${blocks.join("; ")} at ${shownAt}` : "same",
    },
    should: { document: staged.doc.toString(), caret: textAt(staged.doc, at), page: "same" },
  };
}
