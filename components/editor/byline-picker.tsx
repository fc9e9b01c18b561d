"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useState } from "react";
import { isComposing } from "#components/ui/composition.ts";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { LIMITS } from "#domain/article/content.ts";
import { matchesName } from "#domain/korean/choseong.ts";
import { intakeLine } from "#domain/korean/intake.ts";

/** Somebody of the house who may sign an article. */
export type BylinePerson = {
  readonly id: number;
  readonly name: string;
  readonly title: string;
  /** 담당, e.g. 국회. */
  readonly beat: string;
};

type Props = {
  /** Those who do not sign yet. */
  people: readonly BylinePerson[];
  onPerson: (person: BylinePerson) => void;
  /** Somebody from outside, by name alone. */
  onName: (name: string) => void;
};

const SHOWN = 8;

/** Finds people by name, first consonants or beat (WAI-ARIA combobox with a list). */
export function BylinePicker({ people, onPerson, onName }: Props) {
  const t = useTranslations("writing.byline");
  const listId = useId();
  const [typed, setTyped] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);

  const name = intakeLine(typed);
  const found = isOpen ? peopleFor(name, people) : [];
  const shown = found.slice(0, SHOWN);
  const offersName = isOpen && name !== "" && [...name].length <= LIMITS.bylineName;
  const count = shown.length + (offersName ? 1 : 0);
  const current = Math.min(active, count - 1);

  const choose = (at: number) => {
    const person = shown[at];
    if (person) onPerson(person);
    else if (offersName) onName(name);
    else return;
    setTyped("");
    setActive(0);
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === "Escape" && isOpen) setOpen(false);
    else if (event.key === "Enter") {
      if (isOpen && count > 0) choose(current);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : -1;
      setActive(isOpen && count > 0 ? (current + step + count) % count : 0);
      setOpen(true);
    } else return;
    event.preventDefault();
  };

  const option = (at: number, label: string, more: string) => (
    // The input keeps the focus and the keys (aria-activedescendant); a press must not take it.
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the combobox
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the combobox
    <div
      key={at}
      id={`${listId}${at}`}
      role="option"
      aria-selected={at === current}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => choose(at)}
      className={clsx("cursor-pointer px-3 py-1.5", at === current && "bg-accent-soft")}
    >
      <span className="font-medium">{label}</span>
      <span className="ml-2 text-sm text-muted">{more}</span>
    </div>
  );

  return (
    <div className="relative">
      <Field label={t("add")} hint={t("hint")} hideLabel>
        {(control) => (
          <TextInput
            {...control}
            role="combobox"
            aria-expanded={count > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={count > 0 ? `${listId}${current}` : undefined}
            autoComplete="off"
            placeholder={t("add")}
            value={typed}
            onChange={({ target }) => {
              setTyped(target.value);
              setActive(0);
              setOpen(true);
            }}
            onFocus={() => setOpen(true)}
            onBlur={() => setOpen(false)}
            onKeyDown={onKeyDown}
          />
        )}
      </Field>
      <div
        id={listId}
        role="listbox"
        aria-label={t("add")}
        hidden={count === 0}
        className="absolute inset-x-0 top-11 z-30 max-h-72 overflow-y-auto rounded-md border border-edge bg-paper py-1 shadow-lg"
      >
        {shown.map((person, at) =>
          option(at, person.name, [person.title, person.beat].filter(Boolean).join(" · ")),
        )}
        {offersName && option(shown.length, name, t("asOutside"))}
      </div>
    </div>
  );
}

/** Those whose name answers stand before those whose beat or title does. */
function peopleFor(query: string, people: readonly BylinePerson[]): BylinePerson[] {
  const byName = people.filter(({ name }) => matchesName(query, name));
  if (query === "") return byName;
  const byWork = people.filter(({ beat, title }) =>
    [beat, title].some((words) => words !== "" && matchesName(query, words)),
  );
  return [...new Set([...byName, ...byWork])];
}
