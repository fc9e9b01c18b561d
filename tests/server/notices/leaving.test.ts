import { spawn } from "node:child_process";
import { createECDH, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { asc, eq } from "drizzle-orm";
import { decrypt } from "http_ece";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { noticeDeliveries, people, pushDevices } from "#db/schema/index.ts";
import type { PersonActor } from "#domain/actor.ts";
import { claimArticle } from "#server/articles/claim.ts";
import { returnArticle } from "#server/articles/return-to-reporter.ts";
import { submitArticle } from "#server/articles/submit.ts";
import { endSession, startSession } from "#server/auth/sessions.ts";
import { hashToken } from "#server/auth/tokens.ts";
import { keepDevice } from "#server/notices/keep-devices.ts";
import { markNoticesRead } from "#server/notices/read-notices.ts";
import { tell } from "#server/notices/tell.ts";
import { vapidKeys } from "#server/notices/vapid-keys.ts";
import { startNotices } from "#server/worker/notices.ts";
import { contentOf, draftBy, type TestNewsroom, testNewsroom } from "../../support/newsroom.ts";

type Pushed = { path: string; headers: IncomingHttpHeaders; body: Buffer };

let room: TestNewsroom;
let author: PersonActor;
let desk: PersonActor;
let maker: Server;
let makerUrl: string;
const received: Pushed[] = [];
let answers: number[] = [];
const setting = { vapid: vapidKeys("a seed"), hasMail: true, allowLoopback: true };

beforeAll(async () => {
  room = await testNewsroom();
  author = await room.person("기자", { role: "reporter", sectionId: room.society });
  desk = await room.person("데스크", { role: "desk", sectionId: room.society });
  maker = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const { url: path = "", headers } = request;
    received.push({ path, headers, body: Buffer.concat(pieces) });
    response.writeHead(answers.shift() ?? 201).end();
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => maker.once("listening", resolve));
  makerUrl = `http://127.0.0.1:${(maker.address() as AddressInfo).port}`;
});

afterAll(async () => {
  maker.close();
  await room.close();
});

beforeEach(async () => {
  received.length = 0;
  answers = [];
  await room.db.delete(pushDevices);
  await room.db.execute("delete from magam.notices");
});

/** A browser of the author's with its keys; the maker stands on this machine, so not by https. */
async function device(name: string) {
  const session = await startSession(room.db, author.id, { address: "", agent: "" });
  const curve = createECDH("prime256v1");
  const p256dh = curve.generateKeys("base64url");
  const auth = randomBytes(16);
  await room.db.insert(pushDevices).values({
    personId: author.id,
    sessionHash: hashToken(session),
    endpoint: `${makerUrl}/${name}`,
    p256dh,
    auth: auth.toString("base64url"),
  });
  const open = ({ body }: Pushed) =>
    JSON.parse(
      decrypt(body, {
        version: "aes128gcm",
        privateKey: curve,
        authSecret: auth.toString("base64url"),
      }).toString(),
    );
  return { session, open };
}

async function returned(headline = contentOf(author).headline) {
  const article = await draftBy(room, author, { content: { headline } });
  const { editionId } = article;
  await submitArticle(room.db, author, { editionId });
  await claimArticle(room.db, desk, { editionId });
  await returnArticle(room.db, desk, { editionId, code: "facts", text: headline });
  return article;
}

const outcomes = async () =>
  (
    await room.db
      .select({ channel: noticeDeliveries.channel, outcome: noticeDeliveries.outcome })
      .from(noticeDeliveries)
      .orderBy(asc(noticeDeliveries.channel))
  ).map(({ channel, outcome }) => [channel, outcome]);

const mails = async () =>
  (await room.pool.query("select data from pgboss.job where name = 'mail' order by created_on"))
    .rows;

async function working(
  until: () => Promise<void> | void,
  changes: Partial<typeof setting> = {},
): Promise<void> {
  const worker = await startNotices(room.db, room.database.newsroomUrl, { ...setting, ...changes });
  try {
    await vi.waitFor(until, { timeout: 18_000, interval: 50 });
  } finally {
    await worker.stop();
  }
}

describe("a push", () => {
  test("bears a kind and numbers alone, sealed for the device and signed by the paper", async () => {
    const { open } = await device("phone");
    const { articleId } = await returned("카나리아 제목");
    await working(() => expect(received).toHaveLength(1));
    const [push] = received as [Pushed];
    expect(Object.keys(open(push)).sort()).toEqual(["article", "id", "kind"]);
    expect(open(push)).toMatchObject({ kind: "returned", article: articleId });
    expect(push.headers).toMatchObject({ "content-encoding": "aes128gcm", ttl: "86400" });
    expect(push.headers.authorization).toContain(setting.vapid.publicKey);
    expect(push.body.toString("latin1")).not.toContain("returned");
  });

  test("goes to every device, again after an answer of 503, and never to one that is gone", async () => {
    await device("phone");
    await device("laptop");
    answers = [503, 410];
    await returned();
    await working(async () => {
      expect(received.length).toBeGreaterThanOrEqual(3);
      expect(await room.db.$count(pushDevices)).toBe(1);
    });
    const tags = new Set(received.map(({ headers }) => headers.topic));
    expect(tags.size).toBe(1);
  });

  test("reaches no browser whose person signed out, and nobody who was disabled", async () => {
    const { session } = await device("shared");
    await endSession(room.db, session);
    await returned();
    await working(async () => expect(await outcomes()).toContainEqual(["push", "nowhere"]));
    await device("own");
    await returned();
    await room.db.update(people).set({ disabledAt: new Date() }).where(eq(people.id, author.id));
    await working(async () =>
      expect((await outcomes()).filter(([, outcome]) => outcome === "read")).toHaveLength(2),
    );
    await room.db.update(people).set({ disabledAt: null }).where(eq(people.id, author.id));
    expect(received).toEqual([]);
  });

  test("is settled where the house has no keys, and an address inside is never asked", async () => {
    await device("phone");
    await returned();
    await working(async () => expect(await outcomes()).toContainEqual(["push", "nowhere"]), {
      vapid: null as never,
    });
    await returned();
    await working(async () => expect(await outcomes()).toContainEqual(["push", "sent"]), {
      allowLoopback: false,
    });
    expect(received).toEqual([]);
  });
});

describe("a delivery", () => {
  test("is one mail however many workers wake for it, and without words of the article", async () => {
    const before = (await mails()).length;
    const article = await draftBy(room, author, { content: { headline: "카나리아 제목" } });
    const url = room.database.newsroomUrl;
    const workers = await Promise.all([1, 2, 3].map(() => startNotices(room.db, url, setting)));
    for (let count = 0; count < 20; count++)
      await room.db.transaction((tx) =>
        tell(tx, desk, { kind: "returned", ...article }, [author.id]),
      );
    await vi.waitFor(
      async () => {
        const sent = (await outcomes()).filter(([, outcome]) => outcome === "sent");
        expect(sent).toHaveLength(20);
      },
      { timeout: 18_000 },
    );
    await Promise.all(workers.map((worker) => worker.stop()));
    const made = (await mails()).slice(before);
    expect(made).toHaveLength(20);
    expect(new Set(made.map(({ data }) => data.messageId)).size).toBe(20);
    expect(made[0].data).toMatchObject({ to: "person1@test.example" });
    expect(made[0].data.messageId).toMatch(/^<notice-\d+-\d+@/);
    expect(JSON.stringify(made)).not.toContain("카나리아");
  });

  test("is made once though its worker is killed in the middle", { timeout: 60_000 }, async () => {
    const before = (await mails()).length;
    const article = await draftBy(room, author);
    const most = 80;
    await room.db.transaction(async (tx) => {
      for (let count = 0; count < most; count++)
        await tell(tx, desk, { kind: "corrected", ...article }, [author.id]);
    });
    const settled = async () => (await outcomes()).filter(([, outcome]) => outcome !== null).length;
    const script = `${import.meta.dirname}/worker-process.ts`;
    const child = spawn(process.execPath, [script, room.database.newsroomUrl]);
    await vi.waitFor(async () => expect(await settled()).toBeGreaterThan(0), {
      timeout: 40_000,
      interval: 5,
    });
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(await settled()).toBeLessThan(most);
    await working(async () => expect(await settled()).toBe(most));
    expect((await mails()).slice(before)).toHaveLength(most);
  });

  test("is left out where the notice was read before it was due", async () => {
    const before = (await mails()).length;
    await returned();
    await markNoticesRead(room.db, author, { upTo: Number.MAX_SAFE_INTEGER });
    await working(async () =>
      expect(await outcomes()).toEqual([
        ["mail", "read"],
        ["push", "read"],
      ]),
    );
    expect(await mails()).toHaveLength(before);
  });

  test("waits for its hour, and without a mail server is settled, not saved up", async () => {
    await returned();
    await room.db.execute("update magam.notice_deliveries set done_at = null, outcome = null");
    const owner = await import("#db/client.ts").then(({ connect }) =>
      connect(room.database.ownerUrl, { name: "test-owner", max: 1 }),
    );
    await owner.pool.query(
      "update magam.notice_deliveries set due_at = now() + interval '1 hour' where channel = 'mail'",
    );
    await working(async () =>
      expect(await outcomes()).toEqual([
        ["mail", null],
        ["push", "nowhere"],
      ]),
    );
    await owner.pool.query("update magam.notice_deliveries set due_at = now()");
    await owner.end();
    await working(async () => expect(await outcomes()).toContainEqual(["mail", "nowhere"]), {
      hasMail: false,
    });
  });
});

describe("a device", () => {
  const given = (name: string) => ({
    endpoint: `https://push.example/${name}`,
    p256dh: createECDH("prime256v1").generateKeys("base64url"),
    auth: randomBytes(16).toString("base64url"),
  });
  const session = async (personId: number) =>
    hashToken(await startSession(room.db, personId, { address: "", agent: "" }));

  test("belongs to whoever signed in last, and each person has ten", async () => {
    const shared = given("shared");
    await keepDevice(room.db, author, await session(author.id), shared);
    await keepDevice(room.db, desk, await session(desk.id), shared);
    const rows = await room.db.select().from(pushDevices);
    expect(rows.map(({ personId }) => personId)).toEqual([desk.id]);
    const hash = await session(author.id);
    for (let count = 0; count < 10; count++)
      await keepDevice(room.db, author, hash, given(`own-${count}`));
    await expect(keepDevice(room.db, author, hash, given("one more"))).rejects.toMatchObject({
      code: "rate_limited",
    });
  });
});

test("the paper's keys are the same for the same house and lie on the curve", () => {
  expect(vapidKeys("one")).toEqual(vapidKeys("one"));
  expect(vapidKeys("one")).not.toEqual(vapidKeys("two"));
  const { publicKey, privateKey } = vapidKeys("one");
  expect(Buffer.from(publicKey, "base64url")).toHaveLength(65);
  const curve = createECDH("prime256v1");
  curve.setPrivateKey(privateKey, "base64url");
  expect(curve.getPublicKey("base64url")).toBe(publicKey);
});
