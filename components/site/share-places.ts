export type SharePlace = "facebook" | "x" | "naver" | "band";

/** Where a reader can pass an article on by a plain link. Sources: each site's own documents on sharing. */
export function sharePlaces(address: string, title: string): { place: SharePlace; href: string }[] {
  const [url, text] = [encodeURIComponent(address), encodeURIComponent(title)];
  return [
    { place: "facebook", href: `https://www.facebook.com/sharer/sharer.php?u=${url}` },
    { place: "x", href: `https://x.com/intent/post?url=${url}&text=${text}` },
    { place: "naver", href: `https://share.naver.com/web/shareView?url=${url}&title=${text}` },
    { place: "band", href: `https://band.us/plugin/share?body=${text}%0A${url}&route=${url}` },
  ];
}
