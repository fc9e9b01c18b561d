import clsx from "clsx";
import type { ComponentProps } from "react";
import { CONTROL_LOOK } from "./control-look.ts";

/** A line of text. The browser keeps its value while a syllable is being composed. */
export function TextInput({ className, type = "text", ...rest }: ComponentProps<"input">) {
  return (
    <input
      {...rest}
      type={type}
      className={clsx(CONTROL_LOOK, rest.readOnly && "bg-paper-2", className)}
    />
  );
}
