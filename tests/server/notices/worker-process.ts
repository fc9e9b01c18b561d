import { connect } from "#db/client.ts";
import { vapidKeys } from "#server/notices/vapid-keys.ts";
import { startNotices } from "#server/worker/notices.ts";

/** The part of the worker that sends notices, as a process of its own, to be killed: `node … URL`. */
const url = process.argv[2] ?? "";
const { db } = connect(url, { name: "to be killed", max: 4 });
await startNotices(db, url, { vapid: vapidKeys("a seed"), hasMail: true });
