"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef, useState } from "react";
import { isComposing } from "#components/ui/composition.ts";
import { Field } from "#components/ui/field.tsx";
import { intakeLine } from "#domain/korean/intake.ts";

type Props = {
  tags: readonly string[];
  editable: boolean;
  error: string | null;
  onTags: (tags: string[]) => void;
};

/** 태그: Enter or a comma adds one, Backspace in the empty field takes the last away. */
export function TagsField({ tags, editable, error, onTags }: Props) {
  const t = useTranslations("writing.tags");
  const labels = useTranslations("labels");
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");

  const add = (text: string) => {
    const fresh = tagsIn(text).filter((tag) => !tags.includes(tag));
    if (fresh.length > 0) onTags([...tags, ...new Set(fresh)]);
    setTyped("");
  };
  const remove = (tag: string) => {
    onTags(tags.filter((other) => other !== tag));
    input.current?.focus();
  };
  const read = (text: string, composing: boolean) => {
    if (!composing && text.includes(",")) add(text);
    else setTyped(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === "Enter") {
      event.preventDefault();
      add(typed);
    } else if (event.key === "Backspace" && typed === "" && tags.length > 0) {
      onTags(tags.slice(0, -1));
    }
  };

  return (
    <div data-field="tags">
      <Field label={labels("field.tags")} error={error} hint={editable ? t("hint") : undefined}>
        {(control) => (
          <div className="flex flex-wrap items-center gap-1.5 rounded-md border border-edge bg-paper px-2 py-1.5 focus-within:outline-2 focus-within:outline-accent has-[:read-only]:border-rule">
            <ul aria-label={labels("field.tags")} className="contents">
              {tags.map((tag) => (
                <li
                  key={tag}
                  className="inline-flex items-center gap-1 rounded bg-paper-3 py-0.5 pr-1 pl-2 text-sm"
                >
                  #{tag}
                  {editable && (
                    <button
                      type="button"
                      aria-label={t("remove", { tag })}
                      onClick={() => remove(tag)}
                      className="inline-flex size-6 items-center justify-center rounded text-muted hover:bg-paper hover:text-ink"
                    >
                      ×
                    </button>
                  )}
                </li>
              ))}
            </ul>
            <input
              {...control}
              ref={input}
              value={typed}
              readOnly={!editable}
              autoComplete="off"
              enterKeyHint="done"
              onChange={({ target, nativeEvent }) =>
                read(target.value, nativeEvent instanceof InputEvent && nativeEvent.isComposing)
              }
              onCompositionEnd={({ currentTarget }) => read(currentTarget.value, false)}
              onKeyDown={onKeyDown}
              onBlur={() => add(typed)}
              className="min-w-24 flex-1 bg-transparent px-1 py-0.5 text-base outline-none sm:text-[0.9375rem]"
            />
          </div>
        )}
      </Field>
    </div>
  );
}

/** As the content's own intake would have them, so that what is shown is what is kept. */
function tagsIn(text: string): string[] {
  return text
    .split(",")
    .map((part) => intakeLine(part).replace(/^#+/, "").trim())
    .filter((tag) => tag !== "");
}
