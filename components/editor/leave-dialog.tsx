"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogButtons } from "#components/ui/dialog.tsx";
import { useLeaveGuard } from "./use-leave-guard.ts";
import type { WritingSession } from "./writing-session.ts";

/** Asked only where the text could not be saved on the way out. */
export function LeaveDialog({ session }: { session: WritingSession }) {
  const t = useTranslations("writing.leave");
  const guard = useLeaveGuard(session);
  return (
    <Dialog open={guard.asked !== null} onClose={guard.stay} title={t("title")}>
      <p>{t("text")}</p>
      <DialogButtons>
        <Button onClick={guard.leave}>{t("leave")}</Button>
        <Button variant="primary" onClick={guard.stay}>
          {t("stay")}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
