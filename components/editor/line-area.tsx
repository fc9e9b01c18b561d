"use client";

import clsx from "clsx";
import type { ComponentProps } from "react";
import { isComposing } from "#components/ui/composition.ts";

type Props = Omit<ComponentProps<"textarea">, "onChange"> & {
  onText: (text: string) => void;
  /** Enter pressed, and not to end a syllable. */
  onEnter?: () => void;
};

/**
 * One line of text that wraps on screen. Enter never breaks it: it goes on to what follows. The
 * value is rewritten only between compositions (a pasted line end becomes a space).
 */
export function LineArea({ onText, onEnter, className, onKeyDown, ...rest }: Props) {
  return (
    <textarea
      {...rest}
      rows={1}
      onChange={({ target, nativeEvent }) => {
        const composing = nativeEvent instanceof InputEvent && nativeEvent.isComposing;
        onText(composing ? target.value : target.value.replace(/[\r\n]+/g, " "));
      }}
      onKeyDown={(event) => {
        onKeyDown?.(event);
        if (event.key !== "Enter") return;
        // Never a line end; and while a syllable is composed, nothing but its end.
        event.preventDefault();
        if (!isComposing(event)) onEnter?.();
      }}
      className={clsx(
        "-mx-2.5 block w-[calc(100%+1.25rem)] min-w-0 resize-none rounded-md border border-transparent bg-transparent px-2.5 py-1.5 [field-sizing:content] placeholder:text-muted hover:border-edge focus:border-edge aria-invalid:border-bad aria-invalid:bg-bad-soft read-only:hover:border-transparent",
        className,
      )}
    />
  );
}
