import type { ReactNode } from "react";
import type { Inline, Mark } from "#domain/article/body.ts";
import { safeHref } from "#domain/article/link.ts";

/** A run of text with its marks. Anything that is not text or a break renders as nothing. */
export function Inlines({ content }: { content: readonly Inline[] | undefined }): ReactNode {
  return content?.map((inline, index) => {
    const key = `${index}`;
    switch (inline.type) {
      case "hardBreak":
        return <br key={key} />;
      case "text":
        // React would throw at an object here and take the page down.
        if (typeof inline.text !== "string") return null;
        return (inline.marks ?? []).reduceRight<ReactNode>(
          (inner, mark) => renderMark(mark, inner, key),
          inline.text,
        );
      default:
        return unknown(inline);
    }
  });
}

function renderMark(mark: Mark, inner: ReactNode, key: string): ReactNode {
  switch (mark.type) {
    case "bold":
      return <strong key={key}>{inner}</strong>;
    case "italic":
      return <em key={key}>{inner}</em>;
    case "link": {
      const href = safeHref(mark.attrs?.href);
      if (!href) return inner;
      return (
        <a key={key} href={href} rel="noopener">
          {inner}
        </a>
      );
    }
    default:
      return unknown(mark, inner);
  }
}

function unknown(_node: never, inner: ReactNode = null): ReactNode {
  return inner;
}
