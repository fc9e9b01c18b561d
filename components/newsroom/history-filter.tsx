import { useTranslations } from "next-intl";
import { paths } from "#domain/paths.ts";
import { Button } from "../ui/button.tsx";
import { buttonLook } from "../ui/button-look.ts";
import { Field } from "../ui/field.tsx";
import { Select } from "../ui/select.tsx";
import type { EventFacts } from "./history-facts.ts";
import { SHOWS, type WantedEntries } from "./history-wanted.ts";

type Props = { editionId: number; wanted: WantedEntries; events: readonly EventFacts[] };

/** What of the history to see, and all of it to take away. A plain form: its address can be sent. */
export function HistoryFilter({ editionId, wanted, events }: Props) {
  const t = useTranslations("history.filter");
  const people = new Map(
    events.flatMap(({ actorId, actor }) => (actorId && actor ? [[actorId, actor]] : [])),
  );
  return (
    <div className="flex flex-wrap items-end justify-between gap-3">
      <form
        // Other defaults after another choice: the fields are new ones then.
        key={`${wanted.show}-${wanted.who}`}
        action={paths.newsroom.history(editionId)}
        aria-label={t("title")}
        className="flex flex-wrap items-end gap-3"
      >
        <Field label={t("show")} className="w-44">
          {(control) => (
            <Select
              {...control}
              name="show"
              choices={SHOWS.map((value) => ({ value, label: t(`shows.${value}`) }))}
              defaultValue={wanted.show}
            />
          )}
        </Field>
        <Field label={t("who")} className="w-36">
          {(control) => (
            <Select
              {...control}
              name="who"
              placeholder={t("everybody")}
              choices={[...people].map(([id, label]) => ({ value: String(id), label }))}
              defaultValue={wanted.who}
            />
          )}
        </Field>
        <Button type="submit">{t("run")}</Button>
      </form>
      <p className="flex gap-2">
        {(["csv", "json"] as const).map((form) => (
          <a key={form} href={paths.api.history(editionId, form)} className={buttonLook()} download>
            {t(form)}
          </a>
        ))}
      </p>
    </div>
  );
}
