import { findCard } from "#db/queries/site-cards.ts";
import { pageTags } from "#domain/page-tags.ts";
import { siteDb } from "#server/databases.ts";
import { answer, missing } from "#server/site/answer.ts";
import { directive, siteFrame } from "#server/site/frame.ts";

export const dynamic = "force-dynamic";

/** `{hash}.png`, for as long as what it stands for is out. */
export async function GET(_: Request, { params }: { params: Promise<{ card: string }> }) {
  const hash = /^([0-9a-f]{32})\.png$/.exec((await params).card)?.[1];
  const frame = await siteFrame();
  const card = hash === undefined ? null : await findCard(siteDb(), hash);
  if (!card) return missing(directive(frame, []));
  const tags = card.articleId === null ? [] : [pageTags.article(card.articleId)];
  return answer("image/png", new Uint8Array(card.png), directive(frame, tags));
}
