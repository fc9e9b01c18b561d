"use client";

import "#components/site/article-body.css";
import "./editor.css";
import "./text-form.css";
import "./notes/notes.css";
import "./style/style.css";
import { useTranslations } from "next-intl";
import { type Ref, useEffect, useImperativeHandle, useRef } from "react";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import type { Content, FieldFaults } from "#domain/article/content.ts";
import { KICKERS } from "#domain/article/kind.ts";
import type { Issue } from "#domain/article/publishable.ts";
import { BodyEditor, type BodyEditorApi } from "./body-editor.tsx";
import { BylineField, type BylinePerson } from "./byline-field.tsx";
import { DecksField } from "./decks-field.tsx";
import { useFieldSentences } from "./field-sentences.ts";
import { HeadlineField } from "./headline-field.tsx";
import { MainPictureField } from "./main-picture-field.tsx";
import { OriginField } from "./origin-field.tsx";
import { SurfaceCounts } from "./surface-counts.tsx";
import { TagsField } from "./tags-field.tsx";
import { TextCounts } from "./text-counts.tsx";
import { useEditorLabels } from "./use-editor-labels.ts";

export type TextFieldsHandle = {
  focus(field: Issue["field"]): void;
  /** The caret into the block at that place of the body. */
  goTo(place: number): void;
};

type Props = {
  content: Content;
  /** Another number: the text was replaced from outside. */
  replaced: number;
  people: readonly BylinePerson[];
  orderedLength: number | null;
  editable: boolean;
  faults: FieldFaults;
  issues: readonly Issue[];
  onChange: (patch: Partial<Content>) => void;
  ref: Ref<TextFieldsHandle>;
};

/** Every field of an article's text, in the order in which readers meet them. */
export function TextFields(props: Props) {
  const { content, replaced, editable, faults, issues, onChange } = props;
  const t = useTranslations("writing");
  const labels = useTranslations("labels");
  const editorLabels = useEditorLabels();
  const sentences = useFieldSentences(faults, issues);
  const root = useRef<HTMLDivElement>(null);
  const editor = useRef<BodyEditorApi | null>(null);
  const shown = useRef(replaced);

  useEffect(() => {
    if (shown.current === replaced) return;
    shown.current = replaced;
    editor.current?.setBody(content.body);
  }, [replaced, content.body]);
  const focus = (field: Issue["field"]) => {
    const place = root.current?.querySelector(`[data-field="${field}"]`);
    place?.scrollIntoView({ block: "center" });
    if (field === "body") editor.current?.focus();
    else place?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
  };
  useImperativeHandle(props.ref, () => ({
    focus,
    goTo: (place) => editor.current?.goTo(place),
  }));

  const bodySentence = sentences.of("body");
  return (
    <div ref={root} className="flex flex-col gap-6">
      <div className="text-form-sheet flex flex-col rounded-lg border border-rule bg-paper p-4 sm:p-6">
        <Field label={labels("field.kicker")} className="mb-2 w-44" error={sentences.of("kicker")}>
          {(control) => (
            <div data-field="kicker">
              <Select
                {...control}
                choices={KICKERS.map((kicker) => ({ value: kicker, label: `[${kicker}]` }))}
                placeholder={t("kicker.none")}
                value={content.kicker ?? ""}
                disabled={!editable}
                onChange={({ target }) =>
                  onChange({ kicker: KICKERS.find((known) => known === target.value) ?? null })
                }
              />
            </div>
          )}
        </Field>
        <HeadlineField
          headline={content.headline}
          editable={editable}
          error={sentences.of("headline")}
          onHeadline={(headline) => onChange({ headline })}
          onDone={() => focus(content.decks.length > 0 ? "decks" : "body")}
        />
        <DecksField
          decks={content.decks}
          editable={editable}
          sentences={sentences}
          onDecks={(decks) => onChange({ decks })}
          onDone={() => focus("body")}
        />
        <SurfaceCounts content={content} />
        <MainPictureField
          picture={content.mainPicture}
          editable={editable}
          error={sentences.of("mainPicture")}
          onPicture={(mainPicture) => onChange({ mainPicture })}
        />
        <div data-field="body" className="mt-4 border-t border-rule pt-2">
          <BodyEditor
            initial={content.body}
            editable={editable}
            labels={editorLabels}
            onChange={(body) => onChange({ body })}
            onReady={(api) => {
              editor.current = api;
            }}
          />
          <p aria-live="polite" className="text-sm font-medium text-bad empty:hidden">
            {bodySentence}
          </p>
          <div className="border-t border-rule pt-2">
            <TextCounts body={content.body} ordered={props.orderedLength} />
          </div>
        </div>
      </div>
      <div className="flex min-w-0 flex-col gap-6 rounded-lg border border-rule bg-paper p-4 sm:p-6">
        <BylineField
          byline={content.byline}
          people={props.people}
          origin={content.origin}
          editable={editable}
          sentences={sentences}
          onByline={(byline) => onChange({ byline })}
        />
        <TagsField
          tags={content.tags}
          editable={editable}
          error={sentences.of("tags")}
          onTags={(tags) => onChange({ tags })}
        />
        <OriginField
          origin={content.origin}
          editable={editable}
          error={sentences.of("origin")}
          onOrigin={(origin) => onChange({ origin })}
        />
      </div>
    </div>
  );
}

const FOCUSABLE = "textarea, input, select, button";
