import { createServer, type Server, type Socket } from "node:net";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { outbox } from "#db/schema/index.ts";
import { queueMail } from "#server/outbox.ts";
import { startMailer } from "#server/worker/mail.ts";
import { type TestNewsroom, testNewsroom } from "../../support/newsroom.ts";

let room: TestNewsroom;
let server: Server;
const received: string[] = [];
/** How many deliveries the server turns away before it takes one. */
let refusals = 0;

beforeAll(async () => {
  room = await testNewsroom();
  server = createServer(takeMail).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  process.env.SMTP_URL = `smtp://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
});

afterAll(async () => {
  delete process.env.SMTP_URL;
  server.close();
  await room.close();
});

test("a mail leaves only after its transaction committed, once, and again after a refusal", async () => {
  await room.db
    .transaction(async (tx) => {
      await queueMail(tx, { to: "nobody@test.example", subject: "없던 일", text: "undone" });
      throw new Error("undone");
    })
    .catch(() => {});
  await room.db.transaction((tx) =>
    queueMail(tx, { to: "desk@test.example", subject: "초대", text: "링크" }),
  );
  refusals = 1;
  const mailer = await startMailer(room.db, room.database.newsroomUrl);
  try {
    await vi.waitFor(() => expect(received).toHaveLength(1), { timeout: 18_000, interval: 200 });
  } finally {
    await mailer.stop();
  }
  expect(received[0]).toContain("To: desk@test.example");
  const waiting = await room.db.select().from(outbox).where(eq(outbox.topic, "mail"));
  expect(waiting.map(({ doneAt }) => doneAt !== null)).toEqual([true]);
});

/** The few words of SMTP that a client needs to hand over one mail. */
function takeMail(socket: Socket): void {
  let text = "";
  let isData = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  say("220 test");
  socket.on("error", () => {});
  socket.on("data", (chunk) => {
    text += chunk.toString();
    for (;;) {
      const end = text.indexOf(isData ? "\r\n.\r\n" : "\r\n");
      if (end < 0) return;
      const line = text.slice(0, end);
      text = text.slice(end + (isData ? 5 : 2));
      if (isData) {
        isData = false;
        received.push(line);
        say("250 kept");
      } else if (/^DATA/i.test(line)) {
        isData = true;
        say("354 go on");
      } else if (/^MAIL/i.test(line) && refusals > 0) {
        refusals -= 1;
        say("451 not now");
      } else if (/^QUIT/i.test(line)) socket.end("221 bye\r\n");
      else say("250 test");
    }
  });
}
