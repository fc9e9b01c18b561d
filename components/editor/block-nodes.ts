import { Node } from "@tiptap/core";

/** Blocks of text. Class names are those of the article page, so that both look alike. */
export const Subheading = Node.create({
  name: "subheading",
  group: "block",
  content: "inline*",
  defining: true,
  // A page has one h1, the headline; every heading pasted in becomes a subheading.
  parseHTML: () => ["h1", "h2", "h3", "h4", "h5", "h6"].map((tag) => ({ tag })),
  renderHTML: () => ["h2", 0],
});

export const BulletList = Node.create({
  name: "bulletList",
  group: "block list",
  content: "listItem+",
  parseHTML: () => [{ tag: "ul" }],
  renderHTML: () => ["ul", 0],
});

export const OrderedList = Node.create({
  name: "orderedList",
  group: "block list",
  content: "listItem+",
  parseHTML: () => [{ tag: "ol" }],
  renderHTML: () => ["ol", 0],
});

export const ListItem = Node.create({
  name: "listItem",
  content: "paragraph list*",
  defining: true,
  parseHTML: () => [{ tag: "li" }],
  renderHTML: () => ["li", 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      Tab: () => this.editor.commands.sinkListItem(this.name),
      "Shift-Tab": () => this.editor.commands.liftListItem(this.name),
    };
  },
});

export const Quote = Node.create({
  name: "quote",
  group: "block",
  content: "paragraph+",
  defining: true,
  parseHTML: () => [{ tag: "blockquote" }],
  renderHTML: () => ["blockquote", 0],
});

export const EditorNote = Node.create({
  name: "editorNote",
  group: "block",
  content: "paragraph+",
  defining: true,
  parseHTML: () => [{ tag: ".editor-note" }],
  // Not an aside as on the page: outside of an article each would be a landmark.
  renderHTML: () => ["div", { class: "editor-note" }, 0],
});

export const PullQuote = Node.create({
  name: "pullQuote",
  group: "block",
  content: "inline*",
  defining: true,
  parseHTML: () => [{ tag: ".pull-quote" }],
  renderHTML: () => ["div", { class: "pull-quote" }, 0],
});

export const Divider = Node.create({
  name: "divider",
  group: "block",
  parseHTML: () => [{ tag: "hr" }],
  renderHTML: () => ["hr"],
});
