import type { Metadata } from "next";
import { NoticePage } from "#components/site/notice-page.tsx";
import { PressDirective } from "#components/site/press-directive.tsx";
import { paths } from "#domain/paths.ts";
import { TIP_OUTCOMES } from "#domain/tip.ts";
import { site } from "#messages/site.ts";
import { directive, siteFrame } from "#server/site/frame.ts";
import { missingMetadata } from "#server/site/metadata.ts";
import { MissingPage } from "../../missing-page.tsx";

type Props = { params: Promise<{ outcome: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { paper } = await siteFrame();
  const outcome = await asked(params);
  return missingMetadata(paper, outcome ? site.tips.outcomes[outcome] : site.notFoundTitle);
}

/** What became of a tip: a page of its own, because the form works without script. */
export default async function TipOutcomePage({ params }: Props) {
  const outcome = await asked(params);
  if (!outcome) return <MissingPage />;
  const frame = await siteFrame();
  return (
    <NoticePage title={site.tips.outcomes[outcome]} sections={frame.sections}>
      <PressDirective {...directive(frame, [])} />
      <p>{site.tips.outcomeTexts[outcome]}</p>
      {outcome === "sent" ? null : (
        <p>
          <a href={paths.tips()}>{site.tips.again}</a>
        </p>
      )}
    </NoticePage>
  );
}

async function asked(params: Props["params"]) {
  const { outcome } = await params;
  return TIP_OUTCOMES.find((known) => known === outcome) ?? null;
}
