/** Every word the writing surface shows; the newsroom passes them in its language. */
export type ActionKey =
  | "bold"
  | "italic"
  | "subheading"
  | "bulletList"
  | "orderedList"
  | "quote"
  | "pullQuote"
  | "editorNote"
  | "divider"
  | "table"
  | "picture"
  | "link"
  | "embed"
  | "moveUp"
  | "moveDown"
  | "undo"
  | "redo"
  | TableActionKey;

export type TableActionKey =
  | "addRow"
  | "addColumn"
  | "deleteRow"
  | "deleteColumn"
  | "mergeCells"
  | "splitCell"
  | "deleteTable";

export type BodyEditorLabels = Record<ActionKey, string> & {
  /** Name of the text field, e.g. 본문. */
  body: string;
  /** Stands in an empty body. */
  placeholder: string;
  toolbar: string;
  linkAddress: string;
  linkApply: string;
  linkRemove: string;
  linkCancel: string;
  /** Sentence beside a wrong address: which ones are allowed. */
  linkBad: string;
  embedAddress: string;
  /** Sentence beside an address that is none of a known provider. */
  embedBad: string;
  /** Sentence when a change would pass a limit of the body schema; nothing was changed. */
  limitReached: string;
  pasteTooLarge: string;
};
