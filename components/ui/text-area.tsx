import clsx from "clsx";
import type { ComponentProps } from "react";
import { CONTROL_LOOK } from "./control-look.ts";

/** Several lines; grows with its text where the browser can. */
export function TextArea({ className, rows = 3, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      {...rest}
      rows={rows}
      className={clsx(CONTROL_LOOK, "resize-y leading-relaxed [field-sizing:content]", className)}
    />
  );
}
