import { eq } from "drizzle-orm";
import webPush from "web-push";
import type { Db } from "#db/client.ts";
import { pushDevices, sessions } from "#db/schema/index.ts";
import type { NoticeKind } from "#domain/notice.ts";
import { publicUrl } from "../public-url.ts";
import { FetchRefused, type SafeFetchOptions, safeFetch } from "../safe-fetch.ts";

export type VapidKeys = { readonly publicKey: string; readonly privateKey: string };

export type Push = {
  readonly deviceId: number;
  /** All that leaves the house: whoever carries it learns numbers and a kind, and those encrypted. */
  readonly notice: {
    readonly id: number;
    readonly kind: NoticeKind;
    readonly article: number | null;
  };
};

/** How long the browser's maker keeps it for a device that is off. Seconds. */
const KEPT_FOR = 24 * 60 * 60;
const ANSWER_MS = 10_000;
const MOST_BYTES = 64 * 1024;
/** The subscription is gone, or was made for another key. */
const GONE = [401, 403, 404, 410];

/** Pushes a notice to one device. Throws where another try may help. */
export async function pushTo(
  db: Db,
  { deviceId, notice }: Push,
  vapid: VapidKeys,
  options: Pick<SafeFetchOptions, "allowLoopback"> = {},
): Promise<void> {
  const [device] = await db
    .select({ device: pushDevices, endedAt: sessions.endedAt })
    .from(pushDevices)
    .innerJoin(sessions, eq(sessions.idHash, pushDevices.sessionHash))
    .where(eq(pushDevices.id, deviceId));
  if (!device || device.endedAt !== null) return;
  const { endpoint, p256dh, auth } = device.device;
  const request = webPush.generateRequestDetails(
    { endpoint, keys: { p256dh, auth } },
    JSON.stringify(notice),
    {
      vapidDetails: { subject: subject(), ...vapid },
      TTL: KEPT_FOR,
      urgency: notice.kind === "alarm" ? "high" : "normal",
      // A second try replaces the first at the maker's, as the tag does on the screen.
      topic: `notice-${notice.id}`,
    },
  );
  const { host } = new URL(endpoint);
  try {
    const { status } = await safeFetch(endpoint, {
      ...options,
      method: "POST",
      headers: headersOf(request.headers),
      body: request.body,
      timeoutMs: ANSWER_MS,
      mostBytes: MOST_BYTES,
    });
    if (GONE.includes(status)) await db.delete(pushDevices).where(eq(pushDevices.id, deviceId));
    else if (status === 429 || status >= 500) throw new Error(`${host} answered ${status}`);
    else if (status >= 300) console.error(`worker: push: ${host} refused with ${status}`);
  } catch (error) {
    if (!(error instanceof FetchRefused)) throw error;
    console.error(`worker: push: ${error.message}`);
  }
}

/** Whom the browsers' makers may ask about our pushes (RFC 8292 §2.1). */
function subject(): string {
  const paper = publicUrl();
  return paper.startsWith("https://") ? paper : `mailto:newsroom@${new URL(paper).hostname}`;
}

function headersOf(given: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]));
}
