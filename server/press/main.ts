import { resolve } from "node:path";
import { listenOnPostgres } from "./listen.ts";
import { logLine as log } from "./log.ts";
import { createPress } from "./press.ts";
import { saveToPostgres } from "./save-views.ts";
import { type PressSettings, readPressSettings } from "./settings.ts";

const settings = settingsOrExit();
const saver = saveToPostgres(settings.databaseUrl);
const press = createPress({
  ...settings,
  publicDir: resolve(import.meta.dirname, "../../public"),
  source: listenOnPostgres(settings.databaseUrl, log),
  saveViews: saver.save,
  log,
});

let closing = false;
process.once("SIGTERM", close);
process.once("SIGINT", close);
// The supervisor's death ends the channel: a press left over would hold the port.
process.once("disconnect", close);

press.server.once("error", (error: NodeJS.ErrnoException) => {
  const taken = error.code === "EADDRINUSE";
  log(taken ? `port ${settings.port} is taken; set PORT to a free one` : error.message);
  process.exit(1);
});
press.server.listen(settings.port, settings.host, () => process.send?.({ ready: true }));

function close(): void {
  if (closing) return;
  closing = true;
  closeAll().then(
    () => process.exit(0),
    (error: unknown) => {
      log(`could not close: ${String(error)}`);
      process.exit(1);
    },
  );
}

async function closeAll(): Promise<void> {
  await press.close();
  await saver.close();
}

function settingsOrExit(): PressSettings {
  try {
    return readPressSettings(process.env);
  } catch (error) {
    log(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}
