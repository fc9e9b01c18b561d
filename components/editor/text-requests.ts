import type { Answer, Refused } from "#domain/answer.ts";
import type { Content } from "#domain/article/content.ts";

/** Who writes in an edition now, as this page sees it. Instants are ISO 8601. */
export type LockView = {
  readonly mine: boolean;
  readonly holder: { readonly id: number; readonly name: string } | null;
  readonly since: string | null;
  /** The holder's last key or save. */
  readonly activeAt?: string | null;
  /** Somebody wants it from this page: it passes in so many seconds. */
  readonly asked?: { readonly name: string; readonly seconds: number } | null;
  /** This person may take it without waiting, and says why. */
  readonly mayForce?: boolean;
};

/** 이어받기 under way, or done: then with what was kept of the former holder's text. */
export type TakenOver = {
  readonly lock: LockView;
  readonly secondsLeft: number | null;
  readonly kept: { readonly name: string; readonly characters: number } | null;
};

/** What was kept of this person's text when another took it over. */
export type HandedOver = {
  readonly by: string;
  readonly at: string;
  readonly revision: number | null;
  readonly characters: number;
  /** Why nobody waited; empty where they did. */
  readonly reason: string;
};

/** This page, and who sat before it when it was drawn: the house takes it for nobody else's. */
export type Writer = { readonly page: string; readonly person: number };

/** Where a text is saved and its lock is kept (`paths.api`). */
export type SaveUrls = { readonly saveUrl: string; readonly lockUrl: string };

export type SaveRequest = Writer & {
  readonly baseVersion: number;
  readonly content: Content;
  readonly key: string;
};

/** Two texts where one was expected. Nothing is overwritten; the one sent is a revision of its own. */
export type Conflict = {
  readonly because: "stale" | "locked";
  readonly holder: string | null;
  readonly version: number;
  /** The text as it is saved. */
  readonly content: Content;
  readonly keptRevisionId: number;
};

export type SaveReply =
  | { readonly kind: "saved"; readonly version: number; readonly savedAt: string }
  | { readonly kind: "conflict"; readonly conflict: Conflict }
  /** `other`: somebody else has signed in in this browser. */
  | { readonly kind: "signIn"; readonly other: boolean }
  | { readonly kind: "refused"; readonly refused: Refused }
  /** No answer, or none that says what became of it; the reason's key where the house gave one. */
  | { readonly kind: "unknown"; readonly reason?: string };

/** What is saved now, asked by a page that is not writing. `content` is null where it has this version. */
export type SavedText = {
  readonly version: number;
  readonly savedAt: string;
  readonly content: Content | null;
  readonly lock: LockView;
  /** Version of the edition: another than the page's own means that somebody acted. */
  readonly editionVersion: number;
  /** Of the pages that the house serves now. */
  readonly build: string;
  readonly handedOver?: HandedOver | null;
};

const WAIT_MS = 15_000;

export async function sendText(url: string, request: SaveRequest): Promise<SaveReply> {
  const answer = await ask<{ version: number; savedAt: string }>(url, "PUT", request);
  if (answer === null) return { kind: "unknown" };
  if (!answer.ok && isUndecided(answer)) return { kind: "unknown", reason: answer.reason };
  if (answer.ok) return { kind: "saved", ...answer.value };
  const needsSignIn = answer.reason === "signIn.needed" || answer.reason === "signIn.other";
  if (needsSignIn) return { kind: "signIn", other: answer.reason === "signIn.other" };
  const conflict = conflictOf(answer);
  return conflict ? { kind: "conflict", conflict } : { kind: "refused", refused: answer };
}

/** A text for the history, beside the saved one, which is kept there too. Null where no answer came. */
export async function keepText(
  url: string,
  kept: Pick<SaveRequest, "person" | "content" | "key">,
): Promise<Answer<unknown> | null> {
  const answer = await ask<unknown>(url, "POST", kept);
  return answer && isUndecided(answer) ? null : answer;
}

/** Null where no answer came or none was given to this person. */
export async function fetchText(
  url: string,
  { page, person }: Writer,
  version: number,
  lost = false,
): Promise<SavedText | null> {
  const query = `page=${page}&person=${person}&version=${version}${lost ? "&lost=1" : ""}`;
  const answer = await ask<SavedText>(`${url}?${query}`, "GET");
  return answer?.ok ? answer.value : null;
}

/** Takes the lock or keeps it alive; says who has it otherwise. Null where nobody could answer. */
export async function holdLock(
  url: string,
  writer: Writer & { readonly idle?: number; readonly yield?: true },
): Promise<LockView | "refused" | null> {
  const answer = await ask<LockView>(url, "POST", writer);
  if (answer === null || isUndecided(answer)) return null;
  return answer.ok ? answer.value : "refused";
}

export async function takeOver(
  url: string,
  writer: Writer & { readonly force?: string },
): Promise<Answer<TakenOver> | null> {
  return ask<TakenOver>(url, "PUT", writer);
}

/** 송고 that waited on the device. Null where no answer came, or none that says what became of it. */
export async function sendSubmit(
  url: string,
  submit: { person: number; key: string; note: string; answer: string },
): Promise<Answer<unknown> | null> {
  const answer = await ask<unknown>(url, "POST", submit);
  return answer && isUndecided(answer) ? null : answer;
}

/** Sent while the page goes: the browser delivers it afterwards. */
export function releaseLock(url: string, writer: Writer): void {
  const body = JSON.stringify(writer);
  void fetch(url, { method: "DELETE", body, headers: JSON_HEADERS, keepalive: true }).catch(
    () => {},
  );
}

const JSON_HEADERS = { "content-type": "application/json" };

async function ask<T>(url: string, method: string, body?: unknown): Promise<Answer<T> | null> {
  try {
    const response = await fetch(url, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: JSON_HEADERS }),
      cache: "no-store",
      signal: AbortSignal.timeout(WAIT_MS),
    });
    const answer: unknown = await response.json();
    return isAnswer(answer) ? (answer as Answer<T>) : null;
  } catch {
    return null;
  }
}

function isAnswer(answer: unknown): boolean {
  return typeof answer === "object" && answer !== null && "ok" in answer;
}

/** The house itself could not say: trying again later may succeed. */
function isUndecided(answer: Answer<unknown>): boolean {
  return !answer.ok && (answer.code === "unavailable" || answer.code === "rate_limited");
}

function conflictOf({ code, detail }: Refused): Conflict | null {
  if (code !== "conflict" || typeof detail !== "object" || detail === null) return null;
  return "content" in detail && "because" in detail ? (detail as Conflict) : null;
}
