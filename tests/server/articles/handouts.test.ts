import { afterAll, beforeAll, expect, test } from "vitest";
import type { PersonActor } from "#domain/actor.ts";
import { HANDOUT_LIMITS } from "#domain/article/handout.ts";
import { approveArticle } from "#server/articles/approve.ts";
import { claimArticle } from "#server/articles/claim.ts";
import { dropHandout, keepHandout } from "#server/articles/handouts.ts";
import { publishArticle } from "#server/articles/publish.ts";
import { publishBreaking } from "#server/articles/publish-breaking.ts";
import { readBinding } from "#server/articles/read-binding.ts";
import { reviseArticle } from "#server/articles/revise.ts";
import { submitArticle } from "#server/articles/submit.ts";
import { readStyle } from "#server/style/read-style.ts";
import {
  bodyOf,
  contentOf,
  draftBy,
  publishedBy,
  type TestNewsroom,
  testNewsroom,
  write,
} from "../../support/newsroom.ts";

const HANDOUT =
  "가람시는 시장 앞 횡단보도의 보행 신호를 여덟 초 늘린다고 밝혔다. 어르신이 많이 오가는 곳이라 건너는 데 걸리는 시간을 다시 쟀다. 시는 올해 안에 학교 앞 스무 곳도 같은 방식으로 고칠 계획이다. 예산은 두 억 원이다.";

let room: TestNewsroom;
let author: PersonActor;
let desk: PersonActor;
let chief: PersonActor;
beforeAll(async () => {
  room = await testNewsroom();
  author = await room.person("하람", "reporter");
  desk = await room.person("지훈", "desk");
  chief = await room.person("국장", "managing_editor");
});
afterAll(() => room.close());

const copied = { content: { body: bodyOf(HANDOUT) } };
const handout = { source: "가람시 대변인실", text: HANDOUT };
const refusal = {
  reason: "guard.requiredFields",
  detail: { issues: [{ check: "handoutCopied" }] },
};

test("a text that is a handout is not filed as one's own, nor sent out as 속보, until its origin says so", async () => {
  const { editionId, textVersion } = await draftBy(room, author, copied);
  const { handoutId } = await keepHandout(room.db, author, { editionId, ...handout });
  expect((await readStyle(room.db, author, editionId)).handouts).toMatchObject([handout]);
  await expect(submitArticle(room.db, author, { editionId })).rejects.toMatchObject(refusal);
  await expect(
    publishBreaking(room.db, chief, { editionId, typedHeadline: contentOf(author).headline }),
  ).rejects.toMatchObject(refusal);
  await write(room.db, author, editionId, textVersion, {
    ...contentOf(author, copied.content),
    origin: "handout",
  });
  await submitArticle(room.db, author, { editionId });
  expect(handoutId).toBeGreaterThan(0);
});

test("a later edition is held against it too; a desk overrides by name and with a reason", async () => {
  const { editionId: first } = await publishedBy(room, author, desk);
  const { editionId } = await reviseArticle(room.db, author, {
    ...{ editionId: first, changeKind: "update", reason: "보강" },
  });
  const version = await write(room.db, author, editionId, 1, contentOf(author, copied.content));
  await submitArticle(room.db, author, { editionId });
  await claimArticle(room.db, desk, { editionId });
  // Found by the desk, after the reporter had filed it.
  await expect(keepHandout(room.db, author, { editionId, ...handout })).rejects.toMatchObject({
    code: "forbidden",
  });
  await keepHandout(room.db, desk, { editionId, ...handout });
  const { checks } = await readBinding(room.db, desk, { editionId });
  expect(checks.find(({ severity }) => severity === "blocking")).toMatchObject({
    check: "handoutCopied",
  });
  const approval = { editionId, textVersion: version };
  await expect(approveArticle(room.db, desk, approval)).rejects.toMatchObject({
    reason: "guard.requiredFields",
  });
  await approveArticle(room.db, desk, { ...approval, overrideReason: "시와 함께 쓴 글" });
  await publishArticle(room.db, desk, { editionId });
  const { rows } = await room.pool.query(
    "select actor_id, detail from magam.events where edition_id = $1 and name = 'approve' and outcome = 'done'",
    [editionId],
  );
  expect(rows).toMatchObject([
    {
      actor_id: String(desk.id),
      detail: { overridden: ["handoutCopied"], overrideReason: "시와 함께 쓴 글" },
    },
  ]);
});

test("whatever an article needs by its words blocks its later editions as its first", async () => {
  const { editionId: first } = await publishedBy(room, author, desk);
  const { editionId } = await reviseArticle(room.db, author, {
    ...{ editionId: first, changeKind: "update", reason: "보강" },
  });
  const wire = bodyOf("(서울=연합뉴스) 김연합 기자 = 시는 신호를 늘렸다.");
  await write(room.db, author, editionId, 1, contentOf(author, { body: wire }));
  await expect(submitArticle(room.db, author, { editionId })).rejects.toMatchObject({
    detail: { issues: [{ check: "wireUndeclared" }] },
  });
});

test("handouts are kept by who may write, within limits, and put aside without being lost", async () => {
  const { editionId, articleId } = await draftBy(room, author);
  const stranger = await room.person("남", "reporter");
  await expect(keepHandout(room.db, stranger, { editionId, ...handout })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(
    keepHandout(room.db, author, { editionId, source: " ", text: "가".repeat(50_001) }),
  ).rejects.toMatchObject({
    fields: { source: "field.handout.source", text: "field.handout.text" },
  });
  const kept: number[] = [];
  for (let at = 0; at < HANDOUT_LIMITS.each; at += 1)
    kept.push((await keepHandout(room.db, author, { editionId, ...handout })).handoutId);
  await expect(keepHandout(room.db, author, { editionId, ...handout })).rejects.toMatchObject({
    reason: "handout.tooMany",
  });
  const [handoutId = 0] = kept;
  await dropHandout(room.db, author, { editionId, handoutId });
  await expect(dropHandout(room.db, author, { editionId, handoutId })).rejects.toMatchObject({
    reason: "handout.notFound",
  });
  expect((await readStyle(room.db, author, editionId)).handouts).toHaveLength(4);
  const { rows } = await room.pool.query(
    "select count(*)::int from magam.handouts where article_id = $1",
    [articleId],
  );
  expect(rows).toEqual([{ count: HANDOUT_LIMITS.each }]);
  const { rows: told } = await room.pool.query(
    "select detail from magam.events where article_id = $1 and name = 'keepHandout' and outcome = 'done'",
    [articleId],
  );
  expect(JSON.stringify(told)).not.toContain("횡단보도");
});
