import { answer } from "#server/action.ts";
import { currentSessionHash, requireActor } from "#server/auth/current-actor.ts";
import { isSessionAlive } from "#server/auth/sessions.ts";
import { newsroomDb } from "#server/databases.ts";
import { unreadStream } from "#server/notices/live-unread.ts";

/** The number on the bell, as it changes. */
export async function GET(request: Request): Promise<Response> {
  const asked = await answer(async () => ({
    actor: await requireActor(),
    session: await currentSessionHash(),
  }));
  if (!asked.ok) return Response.json(asked, { status: 403 });
  const { actor, session } = asked.value;
  const db = newsroomDb();
  const stream = unreadStream(db, actor.id, () => isSessionAlive(db, session), request.signal);
  return new Response(stream, {
    headers: { "content-type": "text/event-stream", "cache-control": "no-store" },
  });
}
