import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { oneLine } from "#domain/article/body.ts";

/** Beyond this the browser would be busy parsing for seconds. UTF-16 units. */
export const PASTE_LIMIT = 5_000_000;

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
