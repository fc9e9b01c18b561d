import { PgBoss } from "pg-boss";
import type { Db } from "#db/client.ts";
import type { Alarm } from "#domain/notice.ts";
import { paths } from "#domain/paths.ts";
import { type NoticeMailFacts, noticeMail } from "#messages/notice-mail.ts";
import { absolute, publicUrl } from "../public-url.ts";
import type { SafeFetchOptions } from "../safe-fetch.ts";
import { type JobTransaction, withJobs } from "./forward.ts";
import { type Push, pushTo, type VapidKeys } from "./push.ts";
import { listenForWork } from "./wake.ts";

/** However long nothing is due: the quiet hours of somebody may just have ended. */
const LONGEST_SLEEP_MS = 1_000;
const AT_ONCE = 50;
/** A worker killed at work is succeeded after this, not after the library's quarter of an hour. */
const JOB_SECONDS = 60;

type Due = {
  readonly notice_id: string;
  readonly person_id: string;
  readonly channel: "mail" | "push";
  readonly kind: NoticeMailFacts["kind"];
  readonly article_id: string | null;
  readonly alarm: Alarm | null;
  readonly by: string | null;
  readonly email: string;
  readonly is_over: boolean;
  readonly others: readonly string[];
};

export type NoticeSetting = {
  /** Null where the house has no secret to make keys from. */
  readonly vapid: VapidKeys | null;
  readonly hasMail: boolean;
} & Pick<SafeFetchOptions, "allowLoopback">;

/**
 * Sends notices out of the house, each once by each channel: what was read meanwhile, or whose
 * person is gone, is settled unsent. A kill at any point loses none.
 */
export async function startNotices(
  db: Db,
  url: string,
  setting: NoticeSetting,
): Promise<{ stop(): Promise<void> }> {
  const boss = new PgBoss({ connectionString: url, max: 2, migrate: false, schedule: false });
  boss.on("error", (error) => console.error(`worker: jobs: ${error.message}`));
  await boss.start();
  const { vapid, allowLoopback } = setting;
  if (vapid)
    await boss.work<Push>("push", { batchSize: 1 }, async (jobs) => {
      for (const { data } of jobs) await pushTo(db, data, vapid, { allowLoopback });
    });

  let stopped = false;
  let wake = () => {};
  const listener = listenForWork(url, () => wake());
  const running = (async () => {
    while (!stopped) {
      const sent = await sendDue(db, boss, setting).catch((error: Error) => {
        console.error(`worker: notices: ${error.message}`);
        return 0;
      });
      if (sent === AT_ONCE || stopped) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, LONGEST_SLEEP_MS);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();
  return {
    async stop() {
      stopped = true;
      wake();
      await listener.stop();
      await running;
      await boss.stop({ graceful: true, timeout: 5_000 });
    },
  };
}

/** Turns due deliveries into jobs, in one transaction: settled exactly when the jobs exist. */
async function sendDue(db: Db, boss: PgBoss, setting: NoticeSetting): Promise<number> {
  return withJobs(db, async (jobs) => {
    const due = await jobs.query<Due>(DUE, [AT_ONCE]);
    for (const one of due) {
      const outcome = one.is_over ? "read" : await forward(boss, jobs, one, setting);
      await jobs.query(
        `update magam.notice_deliveries set done_at = clock_timestamp(), outcome = $4
         where notice_id = $1 and person_id = $2 and channel = $3`,
        [one.notice_id, one.person_id, one.channel, outcome],
      );
    }
    return due.length;
  });
}

/** Who was disabled since is no longer told; who read it in the list need not be. */
const DUE = `
  select d.notice_id, d.person_id, d.channel, n.kind, n.article_id, n.detail ->> 'alarm' as alarm,
    a.name as by, p.email, r.read_at is not null or p.disabled_at is not null as is_over,
    array(select o.name from magam.notice_receivers t join magam.people o on o.id = t.person_id
      where t.notice_id = d.notice_id and t.person_id <> d.person_id order by o.name) as others
  from magam.notice_deliveries d
  join magam.notices n on n.id = d.notice_id
  join magam.notice_receivers r on r.notice_id = d.notice_id and r.person_id = d.person_id
  join magam.people p on p.id = d.person_id
  left join magam.people a on a.id = n.actor_id
  where d.done_at is null and d.due_at <= clock_timestamp()
  order by d.due_at limit $1 for update of d skip locked`;

async function forward(
  boss: PgBoss,
  jobs: JobTransaction,
  due: Due,
  { vapid, hasMail }: NoticeSetting,
): Promise<"sent" | "nowhere"> {
  const options = { ...jobs.options, expireInSeconds: JOB_SECONDS };
  if (due.channel === "mail") {
    if (!hasMail) return "nowhere";
    await boss.send("mail", mailOf(due), options);
    return "sent";
  }
  const devices = vapid ? await jobs.query<{ id: string }>(DEVICES, [due.person_id]) : [];
  for (const { id } of devices) {
    const articleId = due.article_id === null ? null : Number(due.article_id);
    const push: Push = {
      deviceId: Number(id),
      notice: { id: Number(due.notice_id), kind: due.kind, article: articleId },
    };
    await boss.send("push", push, options);
  }
  return devices.length > 0 ? "sent" : "nowhere";
}

/** A session that ended by itself is only a night's sleep; one that was ended is somebody's will. */
const DEVICES = `
  select v.id from magam.push_devices v join magam.sessions s on s.id_hash = v.session_hash
  where v.person_id = $1 and s.ended_at is null`;

function mailOf(due: Due) {
  const mail = noticeMail({
    kind: due.kind,
    articleId: due.article_id === null ? null : Number(due.article_id),
    alarm: due.alarm,
    by: due.by,
    others: due.others,
    address: absolute(paths.newsroom.notices()),
  });
  // The same at a second try, so that a mail that left twice is one to whoever gets it.
  const messageId = `<notice-${due.notice_id}-${due.person_id}@${new URL(publicUrl()).hostname}>`;
  return { to: due.email, ...mail, messageId };
}
