import { site } from "#messages/site.ts";

/** The sizes that are sold, in CSS pixels. The place is kept before the picture comes: nothing moves. */
const SIZES = {
  banner: { width: 728, height: 90 },
  box: { width: 300, height: 250 },
} as const;

export type Ad = { readonly href: string; readonly image: string; readonly text: string };

/**
 * A place for an advertisement, apart from the news and called 광고 (신문법 제6조 ③). Where nothing is
 * booked nothing stands, not even an empty frame.
 */
export function AdSlot({ size, ad }: { size: keyof typeof SIZES; ad: Ad | null }) {
  if (!ad) return null;
  return (
    <aside className={`ad ad-${size}`} aria-label={site.advertorial}>
      <p>{site.advertorial}</p>
      <a href={ad.href} rel="sponsored noopener">
        {/* biome-ignore lint/performance/noImgElement: the image optimizer is off */}
        <img src={ad.image} {...SIZES[size]} alt={ad.text} loading="lazy" decoding="async" />
      </a>
    </aside>
  );
}
