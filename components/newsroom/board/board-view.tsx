import { useTranslations } from "next-intl";
import { paths } from "#domain/paths.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { PageHeading } from "../page-heading.tsx";
import { AlarmsPanel } from "./alarms-panel.tsx";
import type { BoardFacts } from "./board-facts.ts";
import { ChangesPanel } from "./changes-panel.tsx";
import { OutPanel } from "./out-panel.tsx";
import { OwnSharePanel } from "./own-share-panel.tsx";
import { PeriodForm } from "./period-form.tsx";
import { ReturnsPanel } from "./returns-panel.tsx";
import { WaitsPanel } from "./waits-panel.tsx";

/** The managing editor's board: what the whole newsroom did, in figures that lead to their lists. */
export function BoardView({
  period,
  sections,
  weeks,
  out,
  waits,
  returns,
  changes,
  alarms,
}: BoardFacts) {
  const t = useTranslations("board");
  return (
    <div className="mx-auto flex max-w-5xl flex-col">
      <PageHeading
        title={t("title")}
        lead={t("lead")}
        actions={
          <LinkButton href={paths.newsroom.articleList(period)}>{t("list.title")}</LinkButton>
        }
      />
      <OwnSharePanel weeks={weeks} />
      <h2 className="mt-8 mb-3 text-xl font-bold">{t("periodTitle")}</h2>
      <PeriodForm action={paths.newsroom.board()} from={period.from} until={period.until} />
      <div className="flex flex-col gap-5">
        <OutPanel out={out} sections={sections} />
        <WaitsPanel waits={waits} sections={sections} />
        <ReturnsPanel returns={returns} sections={sections} />
        <ChangesPanel {...changes} />
        <AlarmsPanel alarms={alarms} />
      </div>
    </div>
  );
}
