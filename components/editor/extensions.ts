import type { Extensions, Node } from "@tiptap/core";
import { StarterKit } from "@tiptap/starter-kit";
import {
  BulletList,
  Divider,
  EditorNote,
  ListItem,
  OrderedList,
  PullQuote,
  Quote,
  Subheading,
} from "./block-nodes.ts";
import { BodyLimits } from "./body-limits.ts";
import { KeptSelection } from "./kept-selection.ts";
import { LinkMark } from "./link-mark.ts";
import { Embed, Picture } from "./reference-nodes.ts";
import { Shortcuts } from "./shortcuts.ts";
import { TableNode, TableParts } from "./table-nodes.ts";

/**
 * The writing surface for exactly the body schema (domain/article/body.ts): whatever
 * these extensions can hold, `parseBody` takes, and the other way round.
 * `onRefuse` hears of a change that would break one of the schema's limits; `picture` is the node of
 * pictures with a view of its own, where one sees it.
 */
export function bodyExtensions(
  onRefuse: () => void = () => {},
  picture: Node = Picture,
): Extensions {
  return [
    StarterKit.configure({
      blockquote: false,
      bulletList: false,
      code: false,
      codeBlock: false,
      heading: false,
      horizontalRule: false,
      link: false,
      listItem: false,
      orderedList: false,
      strike: false,
      underline: false,
      dropcursor: { color: "var(--accent)", width: 2 },
    }),
    Subheading,
    BulletList,
    OrderedList,
    ListItem,
    Quote,
    PullQuote,
    Divider,
    EditorNote,
    picture,
    Embed,
    TableNode,
    ...TableParts,
    LinkMark,
    KeptSelection,
    Shortcuts,
    BodyLimits.configure({ onRefuse }),
  ];
}
