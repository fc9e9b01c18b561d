import clsx from "clsx";
import type { ReactNode } from "react";

export type Tone = "plain" | "accent" | "good" | "warn" | "bad";

export const TONES: Record<Tone, string> = {
  plain: "border-rule bg-paper-3 text-ink",
  accent: "border-accent/40 bg-accent-soft text-accent",
  good: "border-good/40 bg-good-soft text-good",
  warn: "border-warn/40 bg-warn-soft text-warn",
  bad: "border-bad/40 bg-bad-soft text-bad",
};

type Props = { tone?: Tone; title?: string; className?: string; children?: ReactNode };

/** Something to know. `bad` is read out at once, the rest when the reader pauses. */
export function Notice({ tone = "plain", title, className, children }: Props) {
  return (
    <div
      role={tone === "bad" ? "alert" : "status"}
      className={clsx("rounded-md border px-3.5 py-2.5", TONES[tone], className)}
    >
      {title !== undefined && <p className="font-semibold">{title}</p>}
      {children}
    </div>
  );
}
