import { createTransport } from "nodemailer";
import { PgBoss } from "pg-boss";
import type { Db } from "#db/client.ts";
import { forwardWaiting } from "./forward.ts";

type Mail = { to: string; subject: string; text: string; messageId?: string };

const EVERY_MS = 2_000;

/**
 * Moves mails from the outbox to the job library, which retries them with
 * back-off. A kill at any point loses no mail and makes no second job of one.
 * Without SMTP_URL the mails wait; the screens show the links instead.
 */
export async function startMailer(db: Db, url: string): Promise<{ stop(): Promise<void> }> {
  const smtp = process.env.SMTP_URL;
  if (!smtp) return { stop: async () => {} };
  const transport = createTransport(smtp);
  const from = process.env.MAIL_FROM ?? "magam@localhost";
  const boss = new PgBoss({ connectionString: url, migrate: false, schedule: false });
  boss.on("error", (error) => console.error(`worker: jobs: ${error.message}`));
  await boss.start();
  await boss.work<Mail>("mail", async (jobs) => {
    for (const { data } of jobs) await transport.sendMail({ from, ...data });
  });
  const timer = setInterval(() => {
    const jobsOf = (mail: Mail) => [{ queue: "mail", data: mail }];
    void forwardWaiting(db, boss, "mail", jobsOf).catch((error: Error) =>
      console.error(`worker: mail: ${error.message}`),
    );
  }, EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      await boss.stop({ graceful: true, timeout: 5_000 });
    },
  };
}
