import clsx from "clsx";
import { TONES, type Tone } from "./notice.tsx";

/** A word on coloured ground; the word says all, the colour only helps the eye. */
export function StatusBadge({ label, tone = "plain" }: { label: string; tone?: Tone }) {
  return (
    <span
      className={clsx(
        "inline-flex items-center rounded border px-1.5 py-0.5 text-xs leading-4 font-semibold whitespace-nowrap",
        TONES[tone],
      )}
    >
      {label}
    </span>
  );
}
