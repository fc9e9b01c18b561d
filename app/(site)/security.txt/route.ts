import { absolute } from "#server/public-url.ts";
import { siteFrame } from "#server/site/frame.ts";
import { siteMachines } from "#server/site/machines.ts";
import { securityText } from "#server/site/security.ts";
import { textFile } from "#server/site/text-file.ts";

export const dynamic = "force-dynamic";

/** Also under `/.well-known/`, where RFC 9116 wants it. */
export async function GET() {
  const { now } = await siteFrame();
  const { securityContact } = await siteMachines();
  return textFile(securityText(securityContact, now, absolute));
}
