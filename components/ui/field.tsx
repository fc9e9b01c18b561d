import clsx from "clsx";
import { type ReactNode, useId } from "react";

/** What a control must carry so that its label, hint and error are told with it. */
export type ControlAttributes = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  "aria-required": true | undefined;
};

type Props = {
  label: string;
  hint?: ReactNode;
  /** The sentence beside its cause; nothing when the field is in order. */
  error?: string | null;
  required?: boolean;
  /** The label is told, not shown, where the place makes it plain. */
  hideLabel?: boolean;
  className?: string;
  children: (control: ControlAttributes) => ReactNode;
};

/** A control with its label, hint and error: `<Field label="제목">{(control) => <TextInput {...control} />}</Field>`. */
export function Field({ label, hint, error, required, hideLabel, className, children }: Props) {
  const id = useId();
  const hintId = `${id}hint`;
  const errorId = `${id}error`;
  const describedBy = clsx(hint !== undefined && hintId, error && errorId) || undefined;
  return (
    <div className={clsx("flex min-w-0 flex-col gap-1", className)}>
      <label
        htmlFor={id}
        className={clsx(
          hideLabel ? "sr-only" : "text-sm font-semibold",
          required && "after:ml-0.5 after:text-bad after:content-['*'_/_'']",
        )}
      >
        {label}
      </label>
      {children({
        id,
        "aria-describedby": describedBy,
        "aria-invalid": error ? true : undefined,
        "aria-required": required || undefined,
      })}
      {hint !== undefined && (
        <p id={hintId} className="text-sm text-muted">
          {hint}
        </p>
      )}
      <p id={errorId} aria-live="polite" className="text-sm font-medium text-bad empty:hidden">
        {error}
      </p>
    </div>
  );
}
