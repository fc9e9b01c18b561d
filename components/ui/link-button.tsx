import clsx from "clsx";
import type { ComponentProps } from "react";
import { type ButtonSize, type ButtonVariant, buttonLook } from "./button-look.ts";
import { Link } from "./link.tsx";

type Props = ComponentProps<typeof Link> & { variant?: ButtonVariant; size?: ButtonSize };

/** Looks like a button, goes somewhere. */
export function LinkButton({ variant, size, className, ...rest }: Props) {
  return <Link {...rest} className={clsx(buttonLook(variant, size), className)} />;
}
