import { Mark } from "@tiptap/core";
import { safeHref } from "#domain/article/link.ts";

/** A link; its address passes `safeHref` when read, when set and when shown. */
export const LinkMark = Mark.create({
  name: "link",
  // Outermost, as in the canonical order of marks.
  priority: 1000,
  // Typing after a link is not part of it.
  inclusive: false,
  keepOnSplit: false,
  addAttributes: () => ({
    href: {
      isRequired: true,
      default: undefined,
      validate: (value: unknown) => {
        if (safeHref(value) === null) throw new RangeError("href must be an allowed address");
      },
      parseHTML: (element: HTMLElement) => safeHref(element.getAttribute("href")),
    },
  }),
  parseHTML: () => [
    {
      tag: "a[href]",
      getAttrs: (element) => (safeHref(element.getAttribute("href")) ? null : false),
    },
  ],
  renderHTML: ({ mark }) => {
    const href = safeHref(mark.attrs.href);
    return href ? ["a", { href, rel: "noopener" }, 0] : ["span", 0];
  },
});

/**
 * What a person typed into the link field → an address, or null. `magam.example/news`
 * is meant as a page on the web, so a missing scheme is added to what looks like a host.
 */
export function typedHref(typed: string): string | null {
  const address = typed.trim();
  const looksLikeHost = /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?:[/?#].*)?$/u.test(address);
  return safeHref(address) ?? (looksLikeHost ? safeHref(`https://${address}`) : null);
}
