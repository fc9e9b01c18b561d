import type { Metadata } from "next";
import { site } from "#messages/site.ts";
import { siteFrame } from "#server/site/frame.ts";
import { missingMetadata } from "#server/site/metadata.ts";
import { MissingPage } from "../missing-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { paper } = await siteFrame();
  return missingMetadata(paper, site.notFoundTitle);
}

/** The press prints this page for every address that is none of ours. */
export default function PressNotFoundPage() {
  return <MissingPage />;
}
