import { type Editor, getSchema } from "@tiptap/core";
import { history, undo } from "@tiptap/pm/history";
import { Node } from "@tiptap/pm/model";
import { EditorState, NodeSelection, TextSelection, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { describe, expect, test } from "vitest";
import { bodyExtensions } from "#components/editor/extensions.ts";
import { canMoveBlock, MOVED, moveBlock } from "#components/editor/move-block.ts";
import { pasteAddress } from "#components/editor/paste-address.ts";
import { slashOn } from "#components/editor/slash-query.ts";
import { parseBody } from "#domain/article/body.ts";

const schema = getSchema(bodyExtensions());
const line = (text: string) =>
  text === "" ? { type: "paragraph" } : { type: "paragraph", content: [{ type: "text", text }] };
const docOf = (...blocks: object[]) => Node.fromJSON(schema, { type: "doc", content: blocks });

/** What the commands need of an editor: a state that moves on, and a view that says if one composes. */
function editorOn(doc: Node, caret: number | { node: number }, composing = false) {
  const selection =
    typeof caret === "number"
      ? TextSelection.create(doc, caret)
      : NodeSelection.create(doc, caret.node);
  let state = EditorState.create({ doc, selection, plugins: [history()] });
  const sent: Transaction[] = [];
  const view = {
    composing,
    get state() {
      return state;
    },
    dispatch(transaction: Transaction) {
      sent.push(transaction);
      state = state.apply(transaction);
    },
  };
  const editor = {
    view,
    get state() {
      return state;
    },
  } as unknown as Editor;
  return { editor, view: view as unknown as EditorView, sent, texts: () => textsOf(state.doc) };
}

function textsOf(doc: Node): string[] {
  return doc.children.map((block) => block.textContent || block.type.name);
}

describe("a block moves", () => {
  test("past its neighbour, and the caret stays in its letters", () => {
    const { editor, texts, sent } = editorOn(docOf(line("가"), line("나다"), line("라")), 5);
    expect(moveBlock(editor, 1)).toBe(true);
    expect(texts()).toEqual(["가", "라", "나다"]);
    expect(sent[0]?.getMeta(MOVED)).toEqual({ place: 3, count: 3 });
    const { $from } = editor.state.selection;
    expect([$from.parent.textContent, $from.parentOffset]).toEqual(["나다", 1]);
    expect(moveBlock(editor, -1) && moveBlock(editor, -1)).toBe(true);
    expect(texts()).toEqual(["나다", "가", "라"]);
    undo(editor.state, editor.view.dispatch);
    undo(editor.state, editor.view.dispatch);
  });

  test("with all that is selected, frames and embeds included", () => {
    const embed = { type: "embed", attrs: { provider: "youtube", id: "dQw4w9WgXcQ" } };
    const { editor, texts } = editorOn(docOf(line("가"), embed, line("나")), { node: 3 });
    expect(moveBlock(editor, -1)).toBe(true);
    expect(texts()).toEqual(["embed", "가", "나"]);
    expect(editor.state.selection).toBeInstanceOf(NodeSelection);
    expect(parseBody(editor.state.doc.toJSON()).ok).toBe(true);
  });

  test("not past the ends of the document, and not while a syllable is composed", () => {
    const first = editorOn(docOf(line("가"), line("나")), 1);
    expect(canMoveBlock(first.editor.state, -1)).toBe(false);
    expect(moveBlock(first.editor, -1)).toBe(false);
    const composing = editorOn(docOf(line("가"), line("나")), 1, true);
    expect(moveBlock(composing.editor, 1)).toBe(false);
    expect(composing.sent).toEqual([]);
  });
});

describe("an address pasted alone", () => {
  const youtube = "https://youtu.be/dQw4w9WgXcQ";
  const hrefsIn = (doc: Node) => {
    const found: [string, string][] = [];
    doc.descendants((node) => {
      for (const mark of node.marks) found.push([node.text ?? "", String(mark.attrs.href)]);
    });
    return found;
  };

  test("becomes an embed on a blank line, and undo makes it a link", () => {
    const { view, texts } = editorOn(docOf(line("가"), line("")), 4);
    expect(pasteAddress(view, ` ${youtube}\n`)).toBe(true);
    expect(texts()).toEqual(["가", "embed", "paragraph"]);
    undo(view.state, view.dispatch);
    expect(texts()).toEqual(["가", youtube]);
    expect(hrefsIn(view.state.doc)).toEqual([[youtube, youtube]]);
  });

  test("stays a link inside a sentence, in a list, and where nobody knows it", () => {
    const inside = editorOn(docOf(line("가나")), 2);
    expect(pasteAddress(inside.view, youtube)).toBe(true);
    expect(inside.texts()).toEqual([`가${youtube}나`]);
    const list = {
      type: "bulletList",
      content: [{ type: "listItem", content: [line("")] }],
    };
    const listed = editorOn(docOf(list), 3);
    expect(pasteAddress(listed.view, youtube)).toBe(true);
    expect(listed.texts()).toEqual([youtube]);
    const unknown = editorOn(docOf(line("")), 1);
    expect(pasteAddress(unknown.view, "https://youtube.com.example/watch?v=dQw4w9WgXcQ")).toBe(
      true,
    );
    expect(hrefsIn(unknown.view.state.doc)).toHaveLength(1);
    expect(unknown.view.state.doc.firstChild?.type.name).toBe("paragraph");
  });

  test("links the words that are selected", () => {
    const { view } = editorOn(docOf(line("시청 누리집")), 1);
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 1, 3)));
    expect(pasteAddress(view, "https://seoul.example/")).toBe(true);
    expect(hrefsIn(view.state.doc)).toEqual([["시청", "https://seoul.example/"]]);
  });

  test("is none where other words stand beside it, or where it would run", () => {
    for (const text of [
      `보라 ${youtube}`,
      "javascript:alert(1)",
      "가나다",
      "https://",
      "ftp://a.b",
    ]) {
      const { view, sent } = editorOn(docOf(line("")), 1);
      expect([text, pasteAddress(view, text), sent.length]).toEqual([text, false, 0]);
    }
    const composing = editorOn(docOf(line("")), 1, true);
    expect(pasteAddress(composing.view, youtube)).toBe(false);
  });
});

describe("a slash asks for the menu", () => {
  const at = (doc: Node, caret: number) => slashOn(editorOn(doc, caret).editor.state);

  test("alone on its line with a word behind it", () => {
    expect(at(docOf(line("/")), 2)?.query).toBe("");
    expect(at(docOf(line("/소제")), 4)).toEqual({ query: "소제", from: 1, to: 4 });
  });

  test("not in a sentence, a date, a frame, or before the caret's end", () => {
    expect(at(docOf(line("3/4")), 4)).toBeNull();
    expect(at(docOf(line("/ 이어")), 5)).toBeNull();
    expect(at(docOf(line("/표")), 2)).toBeNull();
    expect(at(docOf({ type: "quote", content: [line("/")] }), 3)).toBeNull();
  });
});
