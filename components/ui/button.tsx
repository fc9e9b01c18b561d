import clsx from "clsx";
import { type ComponentProps, useId } from "react";
import { type ButtonSize, type ButtonVariant, buttonLook } from "./button-look.ts";

type Props = Omit<ComponentProps<"button">, "disabled"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Why this may not be done now: the button stays reachable by keyboard and says so. */
  refusal?: string;
  /** At work: keeps its place and words, and does nothing again. */
  busy?: boolean;
};

export function Button({
  variant = "quiet",
  size = "normal",
  refusal,
  busy = false,
  type = "button",
  className,
  onClick,
  "aria-describedby": describedBy,
  children,
  ...rest
}: Props) {
  const hintId = useId();
  const isIdle = refusal === undefined && !busy;
  const button = (
    <button
      {...rest}
      type={isIdle ? type : "button"}
      onClick={isIdle ? onClick : undefined}
      aria-disabled={isIdle ? undefined : true}
      aria-busy={busy || undefined}
      aria-describedby={clsx(describedBy, refusal !== undefined && hintId) || undefined}
      className={clsx(
        buttonLook(variant, size, refusal !== undefined),
        busy && "opacity-70",
        className,
      )}
    >
      {children}
    </button>
  );
  if (refusal === undefined) return button;
  return (
    <span className="hinted">
      {button}
      <span
        id={hintId}
        role="tooltip"
        className="hint rounded-md bg-ink px-3 py-2 text-left text-sm font-normal whitespace-normal text-paper shadow-lg"
      >
        {refusal}
      </span>
    </span>
  );
}
