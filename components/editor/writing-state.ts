import type { Refused } from "#domain/answer.ts";
import type { Content } from "#domain/article/content.ts";
import type { AutosaveState } from "./autosave.ts";
import type { UnsavedText } from "./journal.ts";
import type * as requests from "./text-requests.ts";
import type { Conflict, LockView, SaveUrls } from "./text-requests.ts";

/** Why a text is not saved. */
export type Trouble =
  | { readonly kind: "network" }
  | { readonly kind: "signIn" }
  | { readonly kind: "refused"; readonly refused: Refused };

export type WritingState = {
  readonly content: Content;
  /** Version of the saved text that `content` stands on. */
  readonly version: number;
  /** ISO 8601; the database's clock. */
  readonly savedAt: string;
  readonly saving: AutosaveState;
  readonly trouble: Trouble | null;
  readonly conflict: Conflict | null;
  readonly lock: LockView;
  /** Somebody took the lock from this page. The text stays on screen. */
  readonly lostTo: { readonly name: string } | null;
  /** Text that an earlier page left unsaved. */
  readonly offer: UnsavedText | null;
  /** Counts how often the text was replaced from outside: the body editor must then be told. */
  readonly replaced: number;
};

/** What a session is given: the text as saved when the page was drawn, and its ways to the house. */
export type SessionSetup = {
  readonly page: string;
  readonly urls: SaveUrls;
  readonly saved: Pick<WritingState, "content" | "version" | "savedAt" | "lock">;
  readonly editionVersion: number;
  readonly mayWrite: boolean;
  readonly requests: Pick<
    typeof requests,
    "sendText" | "fetchText" | "holdLock" | "takeOver" | "releaseLock"
  >;
  readonly makeKey: () => string;
  readonly onEditionMoved: () => void;
};
