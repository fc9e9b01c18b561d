"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { parseSeoulLocal } from "#domain/korean/dates.ts";
import { Button } from "../ui/button.tsx";
import { Dialog, DialogButtons } from "../ui/dialog.tsx";
import { useAction } from "../ui/use-action.ts";
import type { CalendarActions, Moving } from "./calendar-facts.ts";
import { MomentFields } from "./moment-fields.tsx";
import { ReviewRefusal } from "./review-refusal.tsx";
import { useSeoulMoment } from "./use-seoul-moment.ts";

type Props = {
  moving: Moving;
  now: Date;
  actions: CalendarActions;
  onClose: () => void;
  /** What was done, in words. */
  onDone: (sentence: string) => void;
};

/** Nothing is moved before the sentence that says what will happen then is confirmed. */
export function CalendarMove({ moving, now, actions, onClose, onDone }: Props) {
  const t = useTranslations("calendar");
  const { entry, to } = moving;
  const isEnd = entry.kind === "end";
  const words = isEnd ? "end" : "publish";
  const moment = useSeoulMoment(now, (to && parseSeoulLocal(to.day, to.time)) ?? entry.at);
  const sentence = t(`sentence.${words}`, { moment: moment.words });
  const move = useAction<unknown>(isEnd ? actions.bookEnd : actions.reschedule, {
    onDone: () => onDone(t("moved", { sentence })),
  });
  const takeBack = useAction<unknown>(isEnd ? actions.cancelEnd : actions.unschedule, {
    onDone: () => onDone(t(`takenBack.${words}`)),
  });
  const named = { editionId: entry.editionId, seenVersion: entry.version };

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    moment.look();
    if (moment.state !== "ahead") return;
    takeBack.clear();
    const { day, time } = moment;
    void move.run({ ...named, day, time, ...(isEnd ? { reason: entry.reason } : {}) });
  }

  return (
    <Dialog open onClose={onClose} title={t(`moveTitle.${words}`)}>
      <form onSubmit={send} noValidate className="flex flex-col gap-3">
        <p className="border-l-4 border-accent pl-3 font-bold">{entry.headline || t("untitled")}</p>
        <MomentFields
          moment={moment}
          fault={move.fields.publishAt ?? move.fields.endsAt ?? null}
          near={isEnd ? undefined : { editionId: entry.editionId, ask: actions.near }}
        >
          {sentence}
        </MomentFields>
        <ReviewRefusal
          running={takeBack.refused ? takeBack : move}
          acting={{ editionId: entry.editionId, lastAct: actions.lastAct }}
        />
        <DialogButtons>
          <Button
            variant="danger"
            busy={takeBack.pending}
            className="mr-auto"
            onClick={() => {
              move.clear();
              void takeBack.run(named);
            }}
          >
            {t(`takeBack.${words}`)}
          </Button>
          <Button onClick={onClose}>{t("close")}</Button>
          <Button type="submit" variant="primary" busy={move.pending}>
            {t("moveConfirm")}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
