import type { Journal } from "#components/editor/journal.ts";
import type {
  Conflict,
  LockView,
  SavedText,
  SaveReply,
  SaveRequest,
} from "#components/editor/text-requests.ts";
import { WritingSession } from "#components/editor/writing-session.ts";
import { type Content, emptyContent } from "#domain/article/content.ts";

export const FREE: LockView = { mine: false, holder: null, since: null };
export const MINE: LockView = {
  mine: true,
  holder: { id: 1, name: "나" },
  since: "2026-02-09T00:00:00Z",
};
export const THEIRS: LockView = { ...MINE, mine: false, holder: { id: 2, name: "데스크" } };
export const headed = (headline: string): Content => ({ ...emptyContent(), headline });

/** A house with one text, whose lock and answers a test decides. */
export function writingIn(journal: Journal | null = null) {
  const house = {
    version: 1,
    text: headed("처음"),
    lock: FREE,
    editionVersion: 1,
    reply: null as SaveReply | null,
    sent: [] as SaveRequest[],
    kept: [] as Content[],
    isAway: false,
    moved: 0,
    isClosed: false,
    asked: 0,
    /** Seconds that a take-over has to wait. */
    wait: null as number | null,
    yielded: 0,
    forced: [] as (string | undefined)[],
    build: "first",
  };
  const session = new WritingSession({
    page: "this-page",
    me: 1,
    urls: { saveUrl: "/save", lockUrl: "/lock" },
    saved: { content: house.text, version: 1, savedAt: "2026-02-09T00:00:00Z", lock: FREE },
    editionVersion: 1,
    mayWrite: true,
    makeKey: () => `key-${house.sent.length}`,
    onEditionMoved: () => {
      house.moved += 1;
    },
    requests: {
      async sendText(_url, request) {
        house.sent.push(request);
        if (house.reply) return house.reply;
        house.version += 1;
        house.text = request.content;
        return { kind: "saved", version: house.version, savedAt: "2026-02-09T00:01:00Z" };
      },
      async keepText(_url, { content }) {
        if (house.isAway) return null;
        house.kept.push(content);
        return { ok: true, value: null };
      },
      async fetchText(_url, _writer, version, lost): Promise<SavedText> {
        const { text, lock, editionVersion } = house;
        const content = version === house.version ? null : text;
        return {
          version: house.version,
          savedAt: "",
          content,
          lock,
          editionVersion,
          build: house.build,
          handedOver: lost
            ? { by: "데스크", at: "2026-02-09T00:02:00Z", revision: 3, characters: 9, reason: "" }
            : null,
        };
      },
      async holdLock(_url, { yield: isYielded }) {
        if (isYielded) {
          house.yielded += 1;
          house.lock = THEIRS;
          return THEIRS;
        }
        house.asked += 1;
        if (house.isClosed) return "refused";
        if (house.lock === FREE) house.lock = MINE;
        return house.lock;
      },
      async takeOver(_url, { force }) {
        house.forced.push(force);
        if (house.wait !== null)
          return { ok: true, value: { lock: THEIRS, secondsLeft: house.wait, kept: null } };
        house.lock = MINE;
        const kept = { name: "데스크", characters: 12 };
        return { ok: true, value: { lock: MINE, secondsLeft: null, kept } };
      },
      releaseLock() {
        house.lock = FREE;
      },
    },
  });
  session.start(journal);
  return { house, session };
}

export const conflict = (because: Conflict["because"]): SaveReply => ({
  kind: "conflict",
  conflict: {
    because,
    holder: "데스크",
    version: 5,
    content: headed("저쪽 글"),
    keptRevisionId: 9,
  },
});
