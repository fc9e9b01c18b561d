import type { Block, Inline, TableCell } from "./body-tree.ts";

/**
 * Read blocks → the markup that the editor's own schema reads (components/editor). Made of fixed tags;
 * every letter that came from outside is escaped.
 */
export function pastedHtml(blocks: readonly Block[]): string {
  return blocks.map(blockHtml).join("");
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case "paragraph":
      return `<p>${lineHtml(block.content)}</p>`;
    case "subheading":
      return `<h2>${lineHtml(block.content)}</h2>`;
    case "pullQuote":
      return `<div class="pull-quote">${lineHtml(block.content)}</div>`;
    case "quote":
      return `<blockquote>${pastedHtml(block.content)}</blockquote>`;
    case "editorNote":
      return `<div class="editor-note">${pastedHtml(block.content)}</div>`;
    case "bulletList":
    case "orderedList": {
      const tag = block.type === "bulletList" ? "ul" : "ol";
      const items = block.content.map(({ content }) => `<li>${pastedHtml(content)}</li>`);
      return `<${tag}>${items.join("")}</${tag}>`;
    }
    case "table": {
      const rows = block.content.map(
        (row) => `<tr>${(row.content ?? []).map(cellHtml).join("")}</tr>`,
      );
      return `<table><tbody>${rows.join("")}</tbody></table>`;
    }
    case "divider":
      return "<hr>";
    case "embed":
      return `<figure data-provider="${block.attrs.provider}" data-embed-id="${escaped(block.attrs.id)}"></figure>`;
    case "picture":
      return "";
  }
}

function cellHtml({ type, attrs, content }: TableCell): string {
  const tag = type === "tableHeader" ? "th" : "td";
  const colspan = attrs.colspan > 1 ? ` colspan="${attrs.colspan}"` : "";
  const rowspan = attrs.rowspan > 1 ? ` rowspan="${attrs.rowspan}"` : "";
  return `<${tag}${colspan}${rowspan}>${pastedHtml(content)}</${tag}>`;
}

function lineHtml(line: readonly Inline[] = []): string {
  return line
    .map((piece) => {
      if (piece.type === "hardBreak") return "<br>";
      let html = escaped(piece.text);
      for (const mark of [...(piece.marks ?? [])].reverse()) {
        if (mark.type === "italic") html = `<em>${html}</em>`;
        if (mark.type === "bold") html = `<strong>${html}</strong>`;
        if (mark.type === "link") html = `<a href="${escaped(mark.attrs.href)}">${html}</a>`;
      }
      return html;
    })
    .join("");
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}
