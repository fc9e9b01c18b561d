"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Select } from "#components/ui/select.tsx";
import { movedTo, usualRole } from "#domain/article/byline-order.ts";
import { type BylineEntry, LIMITS } from "#domain/article/content.ts";
import { BYLINE_ROLES, type BylineRole, type Origin } from "#domain/article/kind.ts";
import { type BylinePerson, BylinePicker } from "./byline-picker.tsx";
import type { FieldSentences } from "./field-sentences.ts";

export type { BylinePerson } from "./byline-picker.tsx";

type Props = {
  byline: readonly BylineEntry[];
  people: readonly BylinePerson[];
  /** Decides what a name from outside the house most likely is. */
  origin: Origin | null;
  editable: boolean;
  sentences: FieldSentences;
  onByline: (byline: BylineEntry[]) => void;
};

/** 바이라인: who signs, as what, in which order. */
export function BylineField({ byline, people, origin, editable, sentences, onByline }: Props) {
  const t = useTranslations("writing.byline");
  const labels = useTranslations("labels");
  const roles = BYLINE_ROLES.map((role) => ({ value: role, label: labels(`bylineRole.${role}`) }));

  const change = (at: number, patch: Partial<BylineEntry>) =>
    onByline(byline.map((entry, place) => (place === at ? { ...entry, ...patch } : entry)));
  const raise = (at: number) => onByline(movedTo(byline, at, at - 1));
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const mayOrder = editable && byline.length > 1;
  const sentence = sentences.of("byline");

  return (
    <fieldset data-field="byline" className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 text-sm font-semibold">{labels("field.byline")}</legend>
      <ol className="flex flex-col gap-1.5 empty:hidden">
        {byline.map((entry, at) => (
          <li
            key={`${entry.personId ?? "outside"}:${entry.name}`}
            draggable={dragged === at}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = "move";
              event.dataTransfer.setData("text/plain", entry.name);
            }}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(at);
            }}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== null) onByline(movedTo(byline, dragged, at));
            }}
            onDragEnd={() => {
              setDragged(null);
              setOver(null);
            }}
            className={clsx(
              "flex flex-wrap items-center gap-1.5 rounded-md",
              dragged !== null && over === at && "bg-accent-soft",
            )}
          >
            {mayOrder && (
              // Only a mouse drags; a keyboard has the arrows beside the name.
              <span
                aria-hidden="true"
                title={t("grip")}
                onPointerDown={() => setDragged(at)}
                onPointerUp={() => setDragged(null)}
                className="cursor-grab px-1 text-muted select-none"
              >
                ⠿
              </span>
            )}
            <span className="min-w-20 flex-1 font-medium">
              {entry.name}
              {entry.personId === null && (
                <span className="ml-1.5 text-sm font-normal text-muted">{t("outside")}</span>
              )}
            </span>
            <Select
              aria-label={t("role", { name: entry.name })}
              choices={roles}
              value={entry.role}
              disabled={!editable}
              onChange={({ target }) => change(at, { role: target.value as BylineRole })}
              className="max-w-36"
            />
            {mayOrder && (
              <>
                <Button
                  size="small"
                  aria-label={t("up", { name: entry.name })}
                  className={at === 0 ? "invisible" : undefined}
                  onClick={() => raise(at)}
                >
                  ↑
                </Button>
                <Button
                  size="small"
                  aria-label={t("down", { name: entry.name })}
                  className={at === byline.length - 1 ? "invisible" : undefined}
                  onClick={() => raise(at + 1)}
                >
                  ↓
                </Button>
              </>
            )}
            {editable && (
              <Button
                size="small"
                aria-label={t("remove", { name: entry.name })}
                onClick={() => onByline(byline.filter((_, place) => place !== at))}
              >
                ×
              </Button>
            )}
          </li>
        ))}
      </ol>
      {byline.length === 0 && <p className="text-sm text-muted">{t("none")}</p>}
      {editable && byline.length < LIMITS.bylines && (
        <BylinePicker
          people={people.filter(({ id }) => byline.every(({ personId }) => personId !== id))}
          onPerson={({ id, name, title }) =>
            onByline([...byline, { personId: id, name, role: usualRole(title) }])
          }
          onName={(name) =>
            onByline([...byline, { personId: null, name, role: outsideRole(origin) }])
          }
        />
      )}
      <p aria-live="polite" className="text-sm font-medium text-bad empty:hidden">
        {sentence}
      </p>
    </fieldset>
  );
}

function outsideRole(origin: Origin | null): BylineRole {
  if (origin === "wire") return "agency";
  return origin === "contributed" ? "contributor" : "guest";
}
