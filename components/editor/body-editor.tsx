"use client";

import { EditorContent } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import { PictureDialog } from "#components/newsroom/pictures/picture-dialog.tsx";
import type { Body } from "#domain/article/body.ts";
import { BlockHandle } from "./block-handle.tsx";
import { EditorToolbar } from "./editor-toolbar.tsx";
import { EmbedField } from "./embed-field.tsx";
import { insertPicture } from "./insert-block.ts";
import { useKeyboardEdge } from "./keyboard-edge.ts";
import type { BodyEditorLabels } from "./labels.ts";
import { LinkField } from "./link-field.tsx";
import { PasteLossNotice } from "./paste-loss-notice.tsx";
import { SlashMenuList } from "./slash-menu.tsx";
import { StyleCard } from "./style/style-card.tsx";
import { type BodyEditorApi, useBodyEditor } from "./use-body-editor.ts";

export type { BodyEditorLabels } from "./labels.ts";
export type { BodyEditorApi } from "./use-body-editor.ts";

/**
 * Where the text of an article is written. `initial` counts once; later texts come in by
 * the api's `setBody`. `onChange` gets canonical bodies, never in the middle of a
 * composition, and only when the body differs from the one before.
 */
export function BodyEditor({
  initial,
  editable,
  labels,
  onChange,
  onReady,
  describedBy,
}: {
  initial: Body;
  editable: boolean;
  labels: BodyEditorLabels;
  onChange: (body: Body) => void;
  onReady?: (api: BodyEditorApi) => void;
  describedBy?: string;
}) {
  const id = useId();
  const t = useTranslations("surface");
  const [asked, setAsked] = useState<"link" | "embed" | "picture" | null>(null);
  const { editor, menu, notice, loss, moved, forgetLoss } = useBodyEditor({
    id,
    initial,
    editable,
    label: labels.body,
    placeholder: labels.placeholder,
    describedBy,
    onChange,
    onReady,
    onLink: () => setAsked("link"),
  });
  useEffect(() => {
    if (!editable) setAsked(null);
  }, [editable]);
  const frame = useRef<HTMLDivElement>(null);
  useKeyboardEdge(frame, editable);
  const field = { labels, onClose: () => setAsked(null) };

  return (
    <div ref={frame} className="body-editor" data-editable={editable}>
      {editor && editable ? (
        <div className="editor-tools">
          <EditorToolbar editor={editor} labels={labels} controls={id} onAsk={setAsked} />
          {asked === "link" ? <LinkField editor={editor} {...field} /> : null}
          {asked === "embed" ? <EmbedField editor={editor} {...field} /> : null}
        </div>
      ) : null}
      <p className="editor-fault" role="alert">
        {notice ? labels[notice] : null}
      </p>
      <p className="sr-only" role="status">
        {moved ? t("moved", { ...moved }) : null}
      </p>
      {loss ? <PasteLossNotice loss={loss} onClose={forgetLoss} /> : null}
      <EditorContent editor={editor} />
      {editor && editable ? (
        <>
          <BlockHandle editor={editor} />
          <SlashMenuList editor={editor} menu={menu} labels={labels} onAsk={setAsked} />
          <StyleCard />
        </>
      ) : null}
      <PictureDialog
        open={asked === "picture" && editable}
        onClose={() => setAsked(null)}
        onChoose={({ id: pictureId, caption, alt }) => {
          if (editor) insertPicture(editor, { pictureId, caption, alt });
        }}
      />
    </div>
  );
}
