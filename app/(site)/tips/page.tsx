import type { Metadata } from "next";
import { PressDirective } from "#components/site/press-directive.tsx";
import { TipForm } from "#components/site/tip-form.tsx";
import { paths } from "#domain/paths.ts";
import { site } from "#messages/site.ts";
import { directive, siteFrame } from "#server/site/frame.ts";
import { pageMetadata } from "#server/site/metadata.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { paper } = await siteFrame();
  return pageMetadata({
    paper,
    title: site.tips.title,
    description: site.tips.description(paper.name),
    path: paths.tips(),
  });
}

export default async function TipsPage() {
  const frame = await siteFrame();
  return (
    <div className="plain-page">
      <PressDirective {...directive(frame, [])} />
      <header className="page-head">
        <h1>{site.tips.title}</h1>
        <p className="lead-in">{site.tips.lead}</p>
      </header>
      <TipForm />
    </div>
  );
}
