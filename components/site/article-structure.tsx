import type { List, Table, TableCell } from "#domain/article/body.ts";
import { Inlines } from "./article-inline.tsx";

/** Lists and tables of an article. Parts have no identity of their own: their place is the key. */
export function ArticleList({ list }: { list: List }) {
  const items = list.content.map((item, index) => {
    const [paragraph, ...lists] = item.content;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <li key={index}>
        <Inlines content={paragraph.content} />
        {lists.map((inner, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <ArticleList key={place} list={inner} />
        ))}
      </li>
    );
  });
  return list.type === "orderedList" ? <ol>{items}</ol> : <ul>{items}</ul>;
}

export function ArticleTable({ table, label }: { table: Table; label: string }) {
  return (
    // Focusable, so that a wide table can be scrolled by keyboard (WCAG 2.1.1).
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take focus
    <section className="table-scroll" aria-label={label} tabIndex={0}>
      <table>
        <tbody>
          {table.content.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <tr key={index}>
              {row.content?.map((cell, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <ArticleCell key={place} cell={cell} inHead={index === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ArticleCell({ cell, inHead }: { cell: TableCell; inHead: boolean }) {
  const spans = {
    colSpan: spanOf(cell.attrs.colspan),
    rowSpan: spanOf(cell.attrs.rowspan),
  };
  const text = cell.content.map((paragraph, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <p key={index}>
      <Inlines content={paragraph.content} />
    </p>
  ));
  if (cell.type === "tableCell") return <td {...spans}>{text}</td>;
  return (
    <th scope={inHead ? "col" : "row"} {...spans}>
      {text}
    </th>
  );
}

/** One is the default and stays out of the page. */
function spanOf(span: number): number | undefined {
  return Number.isInteger(span) && span > 1 ? span : undefined;
}
