import type { Ad, AdPlace } from "#domain/ad.ts";
import { site } from "#messages/site.ts";

/**
 * A place for an advertisement, apart from the news and called 광고 (신문법 제6조 ③): words and a link
 * in a frame of the size that is sold, so that nothing moves. Where nothing is booked nothing
 * stands, not even an empty frame.
 */
export function AdSlot({ place, ads }: { place: AdPlace; ads: readonly Ad[] }) {
  const ad = ads.find((one) => one.place === place);
  if (!ad) return null;
  return (
    <aside className={`ad ad-${ad.size}`} aria-label={site.advertorial}>
      <p>{site.advertorial}</p>
      <a href={ad.href} rel="sponsored noopener">
        {ad.text}
      </a>
    </aside>
  );
}
