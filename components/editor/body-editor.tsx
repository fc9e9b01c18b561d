"use client";

import { EditorContent } from "@tiptap/react";
import { useEffect, useId, useState } from "react";
import type { Body } from "#domain/article/body.ts";
import { EditorToolbar } from "./editor-toolbar.tsx";
import type { BodyEditorLabels } from "./labels.ts";
import { LinkField } from "./link-field.tsx";
import { PasteLossNotice } from "./paste-loss-notice.tsx";
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
  const [linking, setLinking] = useState(false);
  const { editor, notice, loss, forgetLoss } = useBodyEditor({
    id,
    initial,
    editable,
    label: labels.body,
    placeholder: labels.placeholder,
    describedBy,
    onChange,
    onReady,
    onLink: () => setLinking(true),
  });
  useEffect(() => {
    if (!editable) setLinking(false);
  }, [editable]);

  return (
    <div className="body-editor" data-editable={editable}>
      {editor && editable ? (
        <div className="editor-tools">
          <EditorToolbar
            editor={editor}
            labels={labels}
            controls={id}
            onLink={() => setLinking(true)}
          />
          {linking ? (
            <LinkField editor={editor} labels={labels} onClose={() => setLinking(false)} />
          ) : null}
        </div>
      ) : null}
      <p className="editor-fault" role="alert">
        {notice ? labels[notice] : null}
      </p>
      {loss ? <PasteLossNotice loss={loss} onClose={forgetLoss} /> : null}
      <EditorContent editor={editor} />
    </div>
  );
}
