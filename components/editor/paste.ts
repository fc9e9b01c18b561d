import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { oneLine } from "#domain/article/body.ts";
import { PASTE_LIMIT, readPasted } from "#domain/article/paste.ts";
import { pastedHtml } from "#domain/article/paste-html.ts";
import { readPlain } from "#domain/article/paste-plain.ts";

/** What could not come along with a paste, to be said in words. */
export type PasteLoss = { readonly missing: readonly string[]; readonly flattenedTables: number };

type Hear = { readonly onTooLarge: () => void; readonly onLoss: (loss: PasteLoss) => void };

/**
 * A clipboard's markup → markup of an article, as text: it is parsed in a document of its own that
 * runs and loads nothing (HTML Standard, §8.5.1 DOMParser).
 */
export function cleanPastedHtml(html: string, hear: Hear): string {
  if (html.length > PASTE_LIMIT) {
    hear.onTooLarge();
    return "";
  }
  // Copied in an editor of ours: its schema knows it better.
  if (/\sdata-pm-slice=/.test(html)) return html;
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const { blocks, missing, flattenedTables } = readPasted(body);
  if (missing.length > 0 || flattenedTables > 0) hear.onLoss({ missing, flattenedTables });
  return pastedHtml(blocks);
}

/** `plain`: pasted with Shift, where people want the text as it is. */
export function cleanPastedText(text: string, plain: boolean, hear: Hear): string {
  if (text.length > PASTE_LIMIT) {
    hear.onTooLarge();
    return "";
  }
  return plain ? text : readPlain(text);
}

/** Pasted text passes the intake before it is in the document, not only at the save. */
export function cleanSlice(slice: Slice): Slice {
  return new Slice(cleanFragment(slice.content), slice.openStart, slice.openEnd);
}

function cleanFragment(fragment: Fragment): Fragment {
  return Fragment.fromArray(fragment.content.map(cleanNode).filter((node) => node !== null));
}

function cleanNode(node: Node): Node | null {
  if (!node.isText) return node.copy(cleanFragment(node.content));
  const text = oneLine(node.text ?? "");
  return text === "" ? null : node.type.schema.text(text, node.marks);
}
