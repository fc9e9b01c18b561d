import clsx from "clsx";
import type { ComponentProps } from "react";
import { CONTROL_LOOK } from "./control-look.ts";

export type Choice = { readonly value: string; readonly label: string };

type Props = Omit<ComponentProps<"select">, "children"> & {
  choices: readonly Choice[];
  /** The words of the empty choice, where nothing need be chosen yet. */
  placeholder?: string;
};

export function Select({ className, choices, placeholder, ...rest }: Props) {
  return (
    <select {...rest} className={clsx(CONTROL_LOOK, "pr-8", className)}>
      {placeholder !== undefined && <option value="">{placeholder}</option>}
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
