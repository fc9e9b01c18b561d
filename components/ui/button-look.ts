import clsx from "clsx";

export type ButtonVariant = "primary" | "quiet" | "danger";
export type ButtonSize = "small" | "normal";

const VARIANTS: Record<ButtonVariant, string> = {
  primary: "border-transparent bg-accent text-accent-ink hover:brightness-110",
  quiet: "border-edge bg-paper text-ink hover:bg-paper-3",
  danger: "border-bad bg-paper text-bad hover:bg-bad-soft",
};
const REFUSED = "cursor-not-allowed border-dashed border-edge bg-paper-2 text-muted";
const SIZES: Record<ButtonSize, string> = {
  small: "min-h-8 px-2.5 text-sm",
  normal: "min-h-10 px-4",
};

/** One look for what is pressed and what is followed. */
export function buttonLook(
  variant: ButtonVariant = "quiet",
  size: ButtonSize = "normal",
  isRefused = false,
): string {
  return clsx(
    "inline-flex items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap select-none",
    SIZES[size],
    isRefused ? REFUSED : VARIANTS[variant],
  );
}
