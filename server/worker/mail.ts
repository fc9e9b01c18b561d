import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { createTransport } from "nodemailer";
import { PgBoss } from "pg-boss";
import type { Db } from "#db/client.ts";
import { outbox } from "#db/schema/index.ts";
import { withTransaction } from "#db/transaction.ts";

type Mail = { to: string; subject: string; text: string };

const EVERY_MS = 2_000;

/**
 * Moves mails from the outbox to the job library, which retries them with
 * back-off. The outbox row is settled in the same transaction that makes the
 * job, so a kill in between sends nothing twice that the library would not.
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

async function forwardMails(db: Db, boss: PgBoss): Promise<void> {
  await withTransaction(db, async (tx) => {
    const waiting = await tx
      .select()
      .from(outbox)
      .where(and(eq(outbox.topic, "mail"), isNull(outbox.doneAt)))
      .orderBy(asc(outbox.id))
      .limit(50)
      .for("update", { skipLocked: true });
    for (const row of waiting) {
      await boss.send("mail", row.payload, {
        retryLimit: 8,
        retryBackoff: true,
        singletonKey: `outbox:${row.id}`,
      });
      await tx
        .update(outbox)
        .set({ doneAt: sql`clock_timestamp()` as unknown as Date })
        .where(eq(outbox.id, row.id));
    }
  });
}
