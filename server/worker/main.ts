import { setPriority } from "node:os";
import { connect } from "#db/client.ts";
import { vapidKeys } from "../notices/vapid-keys.ts";
import { startRanking } from "../ranking/keep-ranking.ts";
import { startIndexing } from "../search/index-missing.ts";
import { requireVariable } from "../variables.ts";
import { startCards } from "./cards.ts";
import { startMailer } from "./mail.ts";
import { startNotices } from "./notices.ts";
import { startPictures } from "./pictures.ts";
import { startPublishing } from "./publish-due.ts";
import { startReceipts } from "./receipts.ts";
import { startReminders } from "./reminders.ts";
import { startSealing } from "./seal.ts";
import { startSweeping } from "./sweep.ts";
import { startTelling } from "./tell.ts";
import { startTemplates } from "./templates.ts";
import { startWeather } from "./weather.ts";

/**
 * The worker: notices what fell due and sends what waits. Killing it at any
 * instant loses nothing and publishes nothing twice or early.
 */
const url = requireVariable("NEWSROOM_DATABASE_URL");
// Readers and writers first: what is booked is seen at its instant without the worker, and cards,
// receipts and mails can bear a few milliseconds.
setPriority(5);
const { db, end } = connect(url, {
  name: "worker",
  max: 4,
  prepares: true,
  onError: (error) => console.error(`worker: database: ${error.message}`),
});

const publishing = startPublishing(db, url);
const mailer = await startMailer(db, url);
const { MAGAM_PUSH_SEED, SMTP_URL } = process.env;
const notices = await startNotices(db, url, {
  vapid: MAGAM_PUSH_SEED ? vapidKeys(MAGAM_PUSH_SEED) : null,
  hasMail: Boolean(SMTP_URL),
});
const sweeping = startSweeping(db);
const weather = startWeather(db, url);
const ranking = startRanking(db);
const indexing = startIndexing(db);
const cards = startCards(db);
const pictures = startPictures(db);
const telling = await startTelling(db, url);
const receipts = startReceipts(db, url);
const templates = startTemplates(db);
const sealing = startSealing(db);
const reminders = startReminders(db);

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await Promise.allSettled([
    publishing.stop(),
    mailer.stop(),
    notices.stop(),
    sweeping.stop(),
    weather.stop(),
    ranking.stop(),
    indexing.stop(),
    cards.stop(),
    pictures.stop(),
    telling.stop(),
    receipts.stop(),
    templates.stop(),
    sealing.stop(),
    reminders.stop(),
  ]);
  await end();
  process.exit(0);
}

process.on("SIGTERM", () => void stop());
process.on("SIGINT", () => void stop());
process.on("disconnect", () => void stop());
process.send?.({ ready: true });
