"use client";

import clsx from "clsx";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { type QueueGround, type QueueView, writeView } from "#domain/article/queue-view.ts";
import { Button } from "../ui/button.tsx";
import { isComposing } from "../ui/composition.ts";
import { Dialog, DialogButtons } from "../ui/dialog.tsx";
import { Field } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import { Select } from "../ui/select.tsx";
import { TextInput } from "../ui/text-input.tsx";
import { type Action, useAction } from "../ui/use-action.ts";
import type { KeptViewFacts } from "./queue-facts.ts";
import { ViewLink } from "./queue-view-link.tsx";

type Props = {
  view: QueueView;
  ground: QueueGround;
  kept: readonly KeptViewFacts[];
  deskOf: readonly number[];
  keep: Action<{ id: number }>;
  drop: Action<{ id: number }>;
};

type Kept = Pick<Props, "view" | "ground" | "kept">;

/** Views of the queue kept under a name: one's own and the desks'. */
export function KeptViews({ view, ground, kept }: Kept) {
  const t = useTranslations("desk.views");
  const deskName = useDeskName(ground);
  if (kept.length === 0) return null;
  return (
    <nav aria-label={t("title")} className="flex flex-wrap items-center gap-2 text-sm">
      {kept.map((one) => {
        const isShown = writeView(one.view) === writeView(view);
        const desk = deskName(one.sectionId);
        return (
          <ViewLink
            key={one.id}
            view={one.view}
            aria-current={isShown ? "page" : undefined}
            className={clsx(
              "inline-flex min-h-8 items-center rounded-full border px-3",
              isShown ? "border-accent bg-accent-soft text-accent" : "border-edge hover:bg-paper-3",
            )}
          >
            {desk ? t("ofDesk", { name: one.name, desk }) : one.name}
          </ViewLink>
        );
      })}
    </nav>
  );
}

/** Keeps the view of now, and takes away what is not used any more. */
export function KeepView(props: Props) {
  const t = useTranslations("desk.views");
  const deskName = useDeskName(props.ground);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("keep")}</Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={t("title")}>
        <KeepForm {...props} deskName={deskName} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function useDeskName(ground: QueueGround): (id: number | null) => string | undefined {
  const locale = useLocale();
  return (id) => {
    const section = ground.sections.find((one) => one.id === id);
    return section && (locale === "en" ? section.nameEn : section.name);
  };
}

type FormProps = Props & {
  deskName: (id: number | null) => string | undefined;
  onDone: () => void;
};

function KeepForm({ view, kept, deskOf, keep, drop, deskName, onDone }: FormProps) {
  const t = useTranslations("desk.views");
  const keeping = useAction(keep, { keyed: false, onDone });
  const dropping = useAction(drop, { keyed: false });
  const mayDrop = ({ sectionId }: KeptViewFacts) =>
    sectionId === null || deskOf.includes(sectionId);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const owner = Number(form.get("owner"));
    void keeping.run({ name: String(form.get("name") ?? ""), view, sectionId: owner || null });
  }

  return (
    <>
      <form
        noValidate
        className="flex flex-col gap-3"
        onSubmit={send}
        onKeyDown={(event) => {
          if (event.key === "Enter" && isComposing(event)) event.preventDefault();
        }}
      >
        <p>{t("lead")}</p>
        <Field label={t("name")} required error={keeping.fields.name}>
          {(control) => <TextInput {...control} name="name" maxLength={60} />}
        </Field>
        <Field label={t("owner")}>
          {(control) => (
            <Select
              {...control}
              name="owner"
              placeholder={t("mine")}
              choices={deskOf.map((id) => ({
                value: String(id),
                label: t("desk", { desk: deskName(id) ?? "" }),
              }))}
            />
          )}
        </Field>
        {keeping.sentence && Object.keys(keeping.fields).length === 0 && (
          <Notice tone="bad">{keeping.sentence}</Notice>
        )}
        <DialogButtons>
          <Button onClick={onDone}>{t("cancel")}</Button>
          <Button type="submit" variant="primary" busy={keeping.pending}>
            {t("save")}
          </Button>
        </DialogButtons>
      </form>
      {kept.some(mayDrop) && (
        <section aria-label={t("kept")} className="mt-5 border-t border-rule pt-3">
          <ul className="flex flex-col gap-1">
            {kept.filter(mayDrop).map((one) => (
              <li key={one.id} className="flex items-center justify-between gap-2">
                <span className="min-w-0 break-words">
                  {one.sectionId === null
                    ? one.name
                    : t("ofDesk", { name: one.name, desk: deskName(one.sectionId) ?? "" })}
                </span>
                <Button
                  size="small"
                  aria-label={t("dropNamed", { name: one.name })}
                  busy={dropping.pending}
                  onClick={() => void dropping.run({ id: one.id })}
                >
                  {t("drop")}
                </Button>
              </li>
            ))}
          </ul>
          {dropping.sentence && <Notice tone="bad">{dropping.sentence}</Notice>}
        </section>
      )}
    </>
  );
}
