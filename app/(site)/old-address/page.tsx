import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { site } from "#messages/site.ts";
import { siteFrame } from "#server/site/frame.ts";
import { missingMetadata } from "#server/site/metadata.ts";
import { followOldAddress } from "#server/site/old-address.ts";
import { MissingPage } from "../missing-page.tsx";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return missingMetadata((await siteFrame()).paper, site.notFoundTitle);
}

/** Where the press sends addresses of former systems: on to ours in one step, or nowhere. */
export default async function OldAddressPage({ searchParams }: Props) {
  const target = await followOldAddress(await searchParams);
  if (target === null) return <MissingPage />;
  permanentRedirect(target);
}
