import { useTranslations } from "next-intl";
import { Button } from "../../ui/button.tsx";
import type { Tone } from "../../ui/notice.tsx";
import { StatusBadge } from "../../ui/status-badge.tsx";
import { useReason } from "../../ui/use-reason.ts";
import { GrantList } from "../grant-list.tsx";
import type { Person, SectionChoice } from "./person.ts";

export type PersonDeed = "roles" | "link" | "disable";

const TONES: Record<Person["state"], Tone> = { active: "good", invited: "accent", disabled: "bad" };

type Props = {
  person: Person;
  sections: readonly SectionChoice[];
  isOneself: boolean;
  onAsk: (deed: PersonDeed) => void;
};

export function PersonRow({ person, sections, isOneself, onAsk }: Props) {
  const t = useTranslations("people");
  const reason = useReason();
  const isDisabled = person.state === "disabled";
  return (
    <div className="grid items-center gap-x-6 gap-y-2 px-4 py-3 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_auto]">
      <div className="min-w-0">
        <h2 className="flex flex-wrap items-center gap-2 font-semibold">
          {person.name}
          {isOneself && <StatusBadge label={t("you")} />}
          {person.state !== "active" && (
            <StatusBadge label={t(`state.${person.state}`)} tone={TONES[person.state]} />
          )}
        </h2>
        <p className="text-sm text-muted">
          {person.title && <span>{person.title} · </span>}
          <span>{person.email}</span>
        </p>
      </div>
      <GrantList grants={person.grants} sections={sections} />
      <fieldset className="flex flex-wrap gap-1.5 md:justify-end">
        <legend className="sr-only">{t("actions.label", { name: person.name })}</legend>
        <Button size="small" onClick={() => onAsk("roles")}>
          {t("actions.roles")}
        </Button>
        {!isDisabled && (
          <Button size="small" onClick={() => onAsk("link")}>
            {t("actions.link")}
          </Button>
        )}
        <Button
          size="small"
          refusal={isOneself ? reason("people.notOneself") : undefined}
          onClick={() => onAsk("disable")}
        >
          {t(isDisabled ? "actions.enable" : "actions.disable")}
        </Button>
      </fieldset>
    </div>
  );
}
