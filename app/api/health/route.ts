/** Whether this process answers at all; the press asks, and says the rest itself. */
export function GET(): Response {
  return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
}
