import type { ReactNode } from "react";

type Props = { title: string; lead?: ReactNode; actions?: ReactNode };

/** The one h1 of a page, what it is for, and what one most often does there. */
export function PageHeading({ title, lead, actions }: Props) {
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 max-w-3xl">
        <h1 className="text-2xl leading-snug font-bold">{title}</h1>
        {lead !== undefined && <p className="mt-1 text-muted">{lead}</p>}
      </div>
      {actions !== undefined && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
