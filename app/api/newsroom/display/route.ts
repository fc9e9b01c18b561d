import { answer } from "#server/action.ts";
import { assertOwnOrigin } from "#server/auth/request.ts";
import { LOCALE_COOKIE, LOCALES } from "#server/locale.ts";
import { ownPageOf } from "#server/own-page.ts";
import { THEME_COOKIE, THEMES } from "#server/theme.ts";

const YEAR = 365 * 24 * 60 * 60; // seconds

/** Language and brightness of this browser, chosen by a plain form; also before anybody signed in. */
export async function POST(request: Request): Promise<Response> {
  const own = await answer(async () => assertOwnOrigin(request.headers));
  if (!own.ok) return new Response(null, { status: 403 });
  const form = await request.formData().catch(() => new FormData());
  const headers = new Headers({
    location: ownPageOf(request.headers),
    "cache-control": "no-store",
  });
  const secure = request.headers.get("x-forwarded-proto") === "https" ? "; Secure" : "";
  for (const [name, cookie, known] of [
    ["language", LOCALE_COOKIE, LOCALES],
    ["theme", THEME_COOKIE, THEMES],
  ] as const) {
    const chosen = known.find((value) => value === form.get(name));
    if (chosen)
      headers.append(
        "set-cookie",
        `${cookie}=${chosen}; Path=/; Max-Age=${YEAR}; HttpOnly; SameSite=Lax${secure}`,
      );
  }
  return new Response(null, { status: 303, headers });
}
