import { useTranslations } from "next-intl";
import type { Grant } from "#domain/actor.ts";

type Props = {
  grants: readonly Grant[];
  sections: readonly { readonly id: number; readonly name: string }[];
};

/** Somebody's roles, each with its section. */
export function GrantList({ grants, sections }: Props) {
  const t = useTranslations("people");
  const labels = useTranslations("labels.role");
  return (
    <ul className="flex flex-wrap gap-1.5">
      {grants.map(({ role, sectionId, onDuty }) => {
        const section = sections.find(({ id }) => id === sectionId);
        return (
          <li
            key={`${role}:${sectionId}`}
            className="rounded border border-rule bg-paper-2 px-2 py-0.5 text-sm"
          >
            <span className="font-medium">{labels(role)}</span>
            {section && <span className="text-muted"> {section.name}</span>}
            {onDuty && <span className="font-medium text-warn"> {t("onDuty")}</span>}
          </li>
        );
      })}
    </ul>
  );
}
