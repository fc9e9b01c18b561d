"use client";

import { Button } from "../ui/button.tsx";
import type { ButtonVariant } from "../ui/button-look.ts";
import { type Action, useAction } from "../ui/use-action.ts";
import { useReason } from "../ui/use-reason.ts";
import type { Acting, Choice } from "./review-facts.ts";
import { ReviewRefusal } from "./review-refusal.tsx";

type Props = {
  label: string;
  verb: string;
  choice: Choice;
  action: Action<unknown>;
  acting: Acting;
  variant?: ButtonVariant;
  /** What goes along, made ready at the press; null where it cannot be, which the page then says. */
  prepare?: () => Promise<Record<string, unknown> | null>;
};

/** A verb that needs nothing typed: one press. */
export function ReviewButton({ label, verb, choice, action, acting, variant, prepare }: Props) {
  const reason = useReason();
  const running = useAction(action, { onDone: () => acting.onDone(verb) });

  async function act() {
    acting.onDone(null);
    const more = prepare ? await prepare() : {};
    const { editionId, seenVersion } = acting;
    if (more) await running.run({ editionId, seenVersion, ...more });
  }

  return (
    <div className="contents">
      <Button
        data-verb={verb}
        variant={variant}
        busy={running.pending}
        refusal={choice.allowed ? undefined : reason(choice.reason)}
        onClick={() => void act()}
      >
        {label}
      </Button>
      <div className="order-last basis-full empty:hidden">
        <ReviewRefusal running={running} acting={acting} />
      </div>
    </div>
  );
}
