import clsx from "clsx";
import type { ReactNode } from "react";

export type FigureColumn = {
  readonly key: string;
  readonly label: string;
  /** Numbers stand to the right, so that their digits stand below each other. */
  readonly isNumber?: boolean;
  readonly isWide?: boolean;
};

export type FigureRow = {
  readonly key: string;
  readonly head: ReactNode;
  readonly cells: Readonly<Record<string, ReactNode>>;
  readonly isSum?: boolean;
};

type Props = {
  caption: string;
  /** What the rows are. */
  head: string;
  columns: readonly FigureColumn[];
  rows: readonly FigureRow[];
};

/** Figures in rows; on a narrow screen the table is pushed sideways, also by keyboard. */
export function FiguresTable({ caption, head, columns, rows }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is pushed sideways must be reached by keyboard
    <section tabIndex={0} className="overflow-x-auto">
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-edge text-left text-muted">
            <th scope="col" className="py-1.5 pr-3 font-semibold whitespace-nowrap">
              {head}
            </th>
            {columns.map(({ key, label, isNumber, isWide }) => (
              <th
                key={key}
                scope="col"
                className={clsx(
                  "px-2 py-1.5 font-semibold whitespace-nowrap",
                  isNumber && "text-right",
                  isWide && "w-1/3 min-w-44",
                )}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.key}
              className={clsx("border-b border-rule", row.isSum && "font-bold [&>*]:border-t")}
            >
              <th scope="row" className="py-1.5 pr-3 text-left font-medium whitespace-nowrap">
                {row.head}
              </th>
              {columns.map(({ key, isNumber, isWide }) => (
                <td
                  key={key}
                  className={clsx(
                    "px-2 py-1.5",
                    isNumber && "text-right",
                    // What is short stays in one line; the table is pushed sideways instead.
                    !isWide && "whitespace-nowrap",
                  )}
                >
                  {row.cells[key]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
