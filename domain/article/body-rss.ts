import type {
  Block,
  Body,
  Inline,
  List,
  Mark,
  Paragraph,
  Picture,
  TableCell,
} from "./body-tree.ts";
import { embedLink } from "./embed.ts";
import { safeHref } from "./link.ts";

/** A picture as a feed needs it; `src` is a path of ours or a whole address. */
export type FeedPicture = {
  src: string;
  width: number;
  height: number;
  alt: string;
  credit?: string;
};

/**
 * The body as HTML for feeds: plain elements, no class, no style, no frame, every text
 * escaped also against the end of a CDATA section. `absolute` turns a path of ours into
 * a whole address; feeds are read far from our pages.
 */
export function bodyHtml(
  body: Body,
  absolute: (path: string) => string,
  pictures: Readonly<Record<number, FeedPicture>> = {},
  main?: Picture["attrs"],
): string {
  const first = main
    ? pictureHtml({ type: "picture", attrs: main }, absolute, pictures[main.pictureId])
    : "";
  return (
    (first === "" ? "" : `${first}\n`) +
    body.content.map((block) => blockHtml(block, absolute, pictures)).join("\n")
  );
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;")
    .replace(NOT_XML, "");
}

/** XML 1.0 has no way to write these, escaped or not. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

function blockHtml(
  block: Block,
  absolute: (path: string) => string,
  pictures: Readonly<Record<number, FeedPicture>>,
): string {
  switch (block.type) {
    case "paragraph":
      return paragraphHtml(block);
    case "subheading":
      return `<h2>${inlineHtml(block.content)}</h2>`;
    case "bulletList":
    case "orderedList":
      return listHtml(block);
    case "quote":
    case "editorNote":
      return `<blockquote>${block.content.map(paragraphHtml).join("")}</blockquote>`;
    case "pullQuote":
      return `<blockquote><p>${inlineHtml(block.content)}</p></blockquote>`;
    case "divider":
      return "<hr>";
    case "picture":
      return pictureHtml(block, absolute, pictures[block.attrs.pictureId]);
    case "table":
      return `<table>${block.content
        .map((row) => `<tr>${(row.content ?? []).map(cellHtml).join("")}</tr>`)
        .join("")}</table>`;
    case "embed": {
      const link = embedLink(block.attrs.provider, block.attrs.id);
      return link ? `<p><a href="${escapeHtml(link.href)}">${escapeHtml(link.title)}</a></p>` : "";
    }
  }
}

function paragraphHtml(paragraph: Paragraph): string {
  return paragraph.content?.length ? `<p>${inlineHtml(paragraph.content)}</p>` : "";
}

function listHtml(list: List): string {
  const tag = list.type === "bulletList" ? "ul" : "ol";
  const items = list.content.map((item) => {
    const [paragraph, ...lists] = item.content;
    return `<li>${inlineHtml(paragraph.content)}${lists.map(listHtml).join("")}</li>`;
  });
  return `<${tag}>${items.join("")}</${tag}>`;
}

function cellHtml(cell: TableCell): string {
  const tag = cell.type === "tableHeader" ? "th" : "td";
  const { colspan, rowspan } = cell.attrs;
  const spans =
    (colspan > 1 ? ` colspan="${Number(colspan)}"` : "") +
    (rowspan > 1 ? ` rowspan="${Number(rowspan)}"` : "");
  return `<${tag}${spans}>${cell.content.map((part) => inlineHtml(part.content)).join("<br>")}</${tag}>`;
}

function pictureHtml(
  block: Picture,
  absolute: (path: string) => string,
  picture: FeedPicture | undefined,
): string {
  const source = picture
    ? safeHref(picture.src.startsWith("/") ? absolute(picture.src) : picture.src)
    : null;
  const image =
    picture && source
      ? `<img src="${escapeHtml(source)}" width="${Number(picture.width)}" height="${Number(picture.height)}" alt="${escapeHtml(block.attrs.alt ?? picture.alt)}">`
      : "";
  // Without its picture a caption says what nobody may be shown any more.
  if (image === "") return "";
  const words = [block.attrs.caption ?? "", picture?.credit ?? ""].filter(Boolean).join(" ");
  const caption = words === "" ? "" : `<figcaption>${escapeHtml(words)}</figcaption>`;
  return `<figure>${image}${caption}</figure>`;
}

function inlineHtml(content: readonly Inline[] | undefined): string {
  return (content ?? [])
    .map((part) =>
      part.type === "text"
        ? (part.marks ?? []).reduceRight(markHtml, escapeHtml(part.text))
        : "<br>",
    )
    .join("");
}

function markHtml(inner: string, mark: Mark): string {
  switch (mark.type) {
    case "bold":
      return `<strong>${inner}</strong>`;
    case "italic":
      return `<em>${inner}</em>`;
    case "link": {
      // Checked again: what is rendered may be older than the rule.
      const href = safeHref(mark.attrs.href);
      return href ? `<a href="${escapeHtml(href)}">${inner}</a>` : inner;
    }
    default:
      return unknown(mark, inner);
  }
}

/** The compiler proves that no mark is left; of data older than the schema the words stay. */
function unknown(_mark: never, inner: string): string {
  return inner;
}
