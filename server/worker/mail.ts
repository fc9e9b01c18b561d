import { createTransport } from "nodemailer";
import { PgBoss } from "pg-boss";
import type { Db } from "#db/client.ts";

type Mail = { to: string; subject: string; text: string };

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
    void forwardMails(db, boss).catch((error: Error) =>
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

/** One transaction with the job library: the outbox row is settled exactly when the job exists. */
async function forwardMails(db: Db, boss: PgBoss): Promise<void> {
  const client = await db.$client.connect();
  const sameTransaction = {
    db: { executeSql: (text: string, values?: unknown[]) => client.query(text, values) },
  };
  try {
    await client.query("begin");
    const waiting = await client.query<{ id: string; payload: Mail }>(
      `select id, payload from magam.outbox where topic = 'mail' and done_at is null
       order by id limit 50 for update skip locked`,
    );
    for (const { payload } of waiting.rows)
      await boss.send("mail", payload, { retryLimit: 8, retryBackoff: true, ...sameTransaction });
    await client.query("update magam.outbox set done_at = clock_timestamp() where id = any($1)", [
      waiting.rows.map(({ id }) => id),
    ]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}
