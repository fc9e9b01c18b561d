"use client";

import clsx from "clsx";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import type { Callable } from "#components/editor/notes/use-notes.ts";
import { isComposing } from "#components/ui/composition.ts";
import type { ControlAttributes } from "#components/ui/field.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { matchesName } from "#domain/korean/choseong.ts";

type Props = {
  control: ControlAttributes;
  label: string;
  people: readonly Callable[];
  value: string;
  onChange: (value: string) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
};

const SHOWN = 6;
/** The call that is being written just before the caret. */
const CALL = /(?:^|[\s(«“‘])@([^\s@]{0,20})$/u;

/** A text field in which `@` offers whom to call, by name, first consonants or beat. */
export function MentionArea({ control, label, people, value, onChange, onKeyDown }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const [call, setCall] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const found = call === null ? [] : peopleFor(call, people).slice(0, SHOWN);
  const current = Math.min(active, found.length - 1);

  const look = () => {
    const { current: field } = area;
    const before = field?.value.slice(0, field.selectionStart) ?? "";
    setCall(CALL.exec(before)?.[1] ?? null);
  };
  const choose = (person: Callable | undefined) => {
    const { current: field } = area;
    if (!field || !person || call === null) return;
    const at = field.selectionStart;
    const begun = `${value.slice(0, at - call.length)}${person.name} `;
    onChange(begun + value.slice(at));
    setCall(null);
    requestAnimationFrame(() => field.setSelectionRange(begun.length, begun.length));
  };
  const onKey = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (found.length === 0) {
      onKeyDown?.(event);
      return;
    }
    if (event.key === "Enter" || event.key === "Tab") choose(found[current]);
    else if (event.key === "Escape") setCall(null);
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : -1;
      setActive((current + step + found.length) % found.length);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="relative">
      <TextArea
        {...control}
        ref={area}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={listId}
        aria-activedescendant={found.length > 0 ? `${listId}${current}` : undefined}
        rows={3}
        value={value}
        onChange={({ target }) => {
          onChange(target.value);
          setActive(0);
          look();
        }}
        onSelect={look}
        onBlur={() => setCall(null)}
        onKeyDown={onKey}
      />
      <div
        id={listId}
        role="listbox"
        aria-label={label}
        hidden={found.length === 0}
        className="absolute inset-x-0 top-full z-30 mt-1 max-h-64 overflow-y-auto rounded-md border border-edge bg-paper py-1 shadow-lg"
      >
        {found.map((person, at) => (
          // The field keeps the focus and the keys (aria-activedescendant); a press must not take it.
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the field
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field
          <div
            key={person.id}
            id={`${listId}${at}`}
            role="option"
            aria-selected={at === current}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(person)}
            className={clsx("cursor-pointer px-3 py-1.5", at === current && "bg-accent-soft")}
          >
            <span className="font-medium">{person.name}</span>
            <span className="ml-2 text-sm text-muted">
              {[person.title, person.beat].filter(Boolean).join(" · ")}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}

/** Those whose name answers stand before those whose beat or title does. */
function peopleFor(call: string, people: readonly Callable[]): Callable[] {
  const byName = people.filter(({ name }) => matchesName(call, name));
  if (call === "") return byName;
  const byWork = people.filter(({ beat, title }) =>
    [beat, title].some((words) => words !== "" && matchesName(call, words)),
  );
  return [...new Set([...byName, ...byWork])];
}
