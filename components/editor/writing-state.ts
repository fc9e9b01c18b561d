import type { Refused } from "#domain/answer.ts";
import { type Content, parseContent } from "#domain/article/content.ts";
import type { AutosaveState } from "./autosave.ts";
import type { OnDevice } from "./device-copy.ts";
import type { Offer } from "./journal.ts";
import type * as requests from "./text-requests.ts";
import type { Conflict, HandedOver, LockView, SaveUrls, TakenOver } from "./text-requests.ts";

/** Why a text is not saved. */
export type Trouble =
  /** `reason`: what the house said, where it could still be heard. */
  | { readonly kind: "network"; readonly reason?: string | undefined }
  /** `other`: signed in, but not as the writer of this page. */
  | { readonly kind: "signIn"; readonly other: boolean }
  | { readonly kind: "refused"; readonly refused: Refused };

export type WritingState = {
  readonly content: Content;
  /** Version of the saved text that `content` stands on, and that text. */
  readonly version: number;
  readonly base: Content;
  /** ISO 8601; the database's clock. */
  readonly savedAt: string;
  readonly saving: AutosaveState;
  readonly trouble: Trouble | null;
  /** What this device has of what is not saved. */
  readonly onDevice: OnDevice;
  readonly conflict: Conflict | null;
  readonly lock: LockView;
  /** Somebody took the lock from this page. The text stays on screen. */
  readonly lostTo: { readonly name: string } | null;
  /** What was kept of this page's text then. */
  readonly handed: HandedOver | null;
  /** Somebody wants the text from this page, and gets it at that instant (milliseconds since 1970). */
  readonly asked: { readonly name: string; readonly until: number } | null;
  /** This page wants it from another. `givenUp` until the house has heard of it. */
  readonly asking: { readonly until: number } | "givenUp" | null;
  /** What was kept of the one who wrote before. */
  readonly took: TakenOver["kept"];
  /** Text that an earlier page left unsaved. */
  readonly offer: Offer | null;
  /** The build that this page first met, and whether the house has moved on to another. */
  readonly build: string | null;
  readonly isOutdated: boolean;
  /** Another saved text was merged with this one, by itself. */
  readonly merged: boolean;
  /** Counts how often the text was replaced from outside: the body editor must then be told. */
  readonly replaced: number;
};

/** What a session is given: the text as saved when the page was drawn, and its ways to the house. */
export type SessionSetup = {
  readonly page: string;
  /** The signed-in person when the page was drawn: nobody else saves what is typed here. */
  readonly me: number;
  readonly urls: SaveUrls;
  readonly saved: Pick<WritingState, "content" | "version" | "savedAt" | "lock">;
  readonly editionVersion: number;
  readonly mayWrite: boolean;
  readonly requests: Pick<
    typeof requests,
    "sendText" | "keepText" | "fetchText" | "holdLock" | "takeOver" | "releaseLock"
  >;
  readonly makeKey: () => string;
  readonly onEditionMoved: () => void;
};

export const FREE: LockView = { mine: false, holder: null, since: null };

export function firstState({ saved }: SessionSetup): WritingState {
  return {
    ...saved,
    base: saved.content,
    saving: { name: "saved" },
    trouble: null,
    onDevice: "kept",
    conflict: null,
    lostTo: null,
    handed: null,
    asked: null,
    asking: null,
    took: null,
    offer: null,
    build: null,
    isOutdated: false,
    merged: false,
    replaced: 0,
  };
}

export function withBuild({ build }: WritingState, seen: string) {
  return { build: build ?? seen, isOutdated: build !== null && build !== seen };
}

/** As the house keeps it: what is only spelled differently must not count as changed. */
export function asSaved(content: Content): Content {
  const parsed = parseContent(content);
  return parsed.ok ? parsed.content : content;
}
