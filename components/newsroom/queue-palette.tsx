"use client";

import { Command } from "cmdk";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { QUEUE_TABS } from "#domain/article/queue.ts";
import { QUEUE_VERBS, type QueueRow } from "#domain/article/queue-row.ts";
import type { QueueView } from "#domain/article/queue-view.ts";
import { matchesName } from "#domain/korean/choseong.ts";
import { paths } from "#domain/paths.ts";
import { CONTROL_LOOK } from "../ui/control-look.ts";
import { Dialog } from "../ui/dialog.tsx";
import type { KeptViewFacts } from "./queue-facts.ts";
import { showView } from "./queue-view-link.tsx";
import type { Claiming } from "./use-claim.ts";

type Props = {
  /** The lines of the view, the first of which the verbs are for if none was in focus. */
  rows: readonly QueueRow[];
  all: ReadonlyMap<number, QueueRow>;
  view: QueueView;
  kept: readonly KeptViewFacts[];
  claiming: Claiming;
  /** The line that had the keyboard. */
  focused: number | null;
  onClose: () => void;
};

/** Beyond it one goes on typing. */
const MOST_FOUND = 20;

/** Everything the desk's page can do, by name: Ctrl or ⌘ with K. First consonants suffice. */
export function QueuePalette({ rows, all, view, kept, claiming, focused, onClose }: Props) {
  const t = useTranslations("desk.palette");
  const tabs = useTranslations("desk.tab");
  const verbs = useTranslations("desk.palette.verb");
  const router = useRouter();
  const [words, setWords] = useState("");
  const input = useRef<HTMLInputElement>(null);
  // The dialog gives the keyboard to the first element that takes it, which is the list around.
  useEffect(() => input.current?.focus(), []);
  const wanted = words.trim();
  const fits = (name: string) => wanted === "" || matchesName(wanted, name);
  const row = rows.find(({ editionId }) => editionId === focused);
  const then = (act: () => void) => () => {
    onClose();
    act();
  };
  const found =
    wanted === ""
      ? []
      : [...all.values()].filter(
          ({ headline, byline }) =>
            matchesName(wanted, headline) || byline.some(({ name }) => matchesName(wanted, name)),
        );
  const doors = [
    { name: t("create"), to: paths.newsroom.create() },
    { name: t("mine"), to: paths.newsroom.home() },
  ];
  return (
    <Dialog open onClose={onClose} title={t("title")}>
      <Command label={t("title")} shouldFilter={false} loop className="outline-none">
        <Command.Input
          ref={input}
          value={words}
          onValueChange={setWords}
          placeholder={t("type")}
          className={CONTROL_LOOK}
        />
        <Command.List className="mt-2 max-h-[50dvh] overflow-y-auto">
          <Command.Empty className="px-2 py-3 text-muted">{t("nothing")}</Command.Empty>
          {row && (
            <Group heading={row.headline || t("untitled")}>
              {[...QUEUE_VERBS, "open" as const]
                .filter((verb) => verb === "open" || row.can.includes(verb))
                .filter((verb) => fits(verbs(verb)))
                .map((verb) => (
                  <Line
                    key={verb}
                    value={`verb ${verb}`}
                    onSelect={then(() => {
                      if (verb === "claim") claiming.start(row);
                      else claiming.open(row, verb === "open" ? undefined : verb);
                    })}
                  >
                    {verbs(verb)}
                  </Line>
                ))}
            </Group>
          )}
          <Group heading={t("views")}>
            {QUEUE_TABS.filter((tab) => fits(tabs(tab))).map((tab) => (
              <Line
                key={tab}
                value={`tab ${tab}`}
                onSelect={then(() => showView({ ...view, tab }))}
              >
                {tabs(tab)}
              </Line>
            ))}
            {kept
              .filter(({ name }) => fits(name))
              .map((one) => (
                <Line
                  key={one.id}
                  value={`view ${one.id}`}
                  onSelect={then(() => showView(one.view))}
                >
                  {one.name}
                </Line>
              ))}
          </Group>
          {found.length > 0 && (
            <Group heading={t("stories")}>
              {found.slice(0, MOST_FOUND).map((story) => (
                <Line
                  key={story.editionId}
                  value={`story ${story.editionId}`}
                  onSelect={then(() => claiming.open(story))}
                >
                  {story.headline || t("untitled")}
                  <span className="ml-2 text-sm text-muted">
                    {story.byline.map(({ name }) => name).join("·")}
                  </span>
                </Line>
              ))}
            </Group>
          )}
          <Group heading={t("places")}>
            {doors
              .filter(({ name }) => fits(name))
              .map(({ name, to }) => (
                <Line key={to} value={`door ${to}`} onSelect={then(() => router.push(to))}>
                  {name}
                </Line>
              ))}
          </Group>
        </Command.List>
      </Command>
    </Dialog>
  );
}

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:truncate [&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:text-sm [&_[cmdk-group-heading]]:text-muted"
    >
      {children}
    </Command.Group>
  );
}

function Line(props: { value: string; onSelect: () => void; children: ReactNode }) {
  return (
    <Command.Item
      {...props}
      className="cursor-pointer rounded-md px-2 py-2 data-[selected=true]:bg-accent-soft data-[selected=true]:text-accent"
    />
  );
}
