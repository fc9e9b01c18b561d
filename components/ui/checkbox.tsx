import clsx from "clsx";
import { type ComponentProps, type ReactNode, useId } from "react";

type Props = Omit<ComponentProps<"input">, "type"> & { label: ReactNode; hint?: ReactNode };

export function Checkbox({ label, hint, className, ...rest }: Props) {
  const hintId = useId();
  return (
    <label className={clsx("flex min-h-8 items-start gap-2.5 py-1", className)}>
      <input
        {...rest}
        type="checkbox"
        aria-describedby={hint === undefined ? undefined : hintId}
        className="mt-1 size-4 shrink-0 accent-accent"
      />
      <span className="flex flex-col">
        <span>{label}</span>
        {hint !== undefined && (
          <span id={hintId} className="text-sm text-muted">
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
