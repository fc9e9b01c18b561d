import { type ReactNode, useId } from "react";

/** A block beside the text, under a small heading. */
export function WritingPanel({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="rounded-lg border border-rule bg-paper p-4">
      <h2 id={id} className="mb-2 text-sm font-bold">
        {title}
      </h2>
      {children}
    </section>
  );
}
