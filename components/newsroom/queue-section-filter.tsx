"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import type { QueueTab } from "#domain/article/queue.ts";
import { Field } from "../ui/field.tsx";
import { type Choice, Select } from "../ui/select.tsx";
import { queueAddress } from "./queue-tabs.tsx";

type Props = { label: string; tab: QueueTab; value: string; choices: readonly Choice[] };

export function QueueSectionFilter({ label, tab, value, choices }: Props) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  return (
    <Field label={label} hideLabel className="w-40">
      {(control) => (
        <Select
          {...control}
          choices={choices}
          value={value}
          aria-busy={isPending || undefined}
          onChange={(event) => {
            const section = event.currentTarget.value;
            startTransition(() => router.replace(queueAddress(tab, section), { scroll: false }));
          }}
        />
      )}
    </Field>
  );
}
