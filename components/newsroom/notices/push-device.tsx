"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { type DeviceState, deviceState, turnOff, turnOn } from "./push-subscription.ts";

/** Whether this browser shows notices while no page of the newsroom is open. */
export function PushDevice({ applicationKey }: { applicationKey: string | null }) {
  const t = useTranslations("notices.device");
  const [state, setState] = useState<DeviceState | "asking">("asking");
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    void deviceState().then(setState, () => setState("unsupported"));
  }, []);

  async function run(work: () => Promise<DeviceState>) {
    setBusy(true);
    setFailed(false);
    try {
      setState(await work());
    } catch {
      setFailed(true);
      setState(await deviceState());
    } finally {
      setBusy(false);
    }
  }

  if (applicationKey === null) return <p className="text-muted">{t("noKey")}</p>;
  return (
    <div className="flex flex-col gap-3">
      <p className="text-muted">{t("lead")}</p>
      <p aria-live="polite" className="font-medium">
        {t(`state.${state}`)}
      </p>
      {failed && <Notice tone="bad">{t("failed")}</Notice>}
      <div className="flex justify-end empty:hidden">
        {state === "off" && (
          <Button
            variant="primary"
            busy={busy}
            onClick={() => void run(() => turnOn(applicationKey))}
          >
            {t("turnOn")}
          </Button>
        )}
        {state === "on" && (
          <Button busy={busy} onClick={() => void run(turnOff)}>
            {t("turnOff")}
          </Button>
        )}
      </div>
    </div>
  );
}
