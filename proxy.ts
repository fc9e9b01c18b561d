import { type NextRequest, NextResponse } from "next/server";
import { newsroomPolicy } from "#server/newsroom-policy.ts";

export const config = {
  // Not the worker: a page's policy would bind it, and it is no page.
  matcher: ["/newsroom", "/newsroom/((?!sw\\.js$).*)", "/sign-in", "/invitation/:path*"],
};

/**
 * Gives every newsroom page a policy with a nonce of its own; Next takes the nonce from the
 * request header and puts it on its scripts. Who may see what is decided by the pages and verbs.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))));
  const isDevelopment = process.env.NODE_ENV === "development";
  const policy = newsroomPolicy(nonce, isDevelopment, request.nextUrl.pathname);
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("cache-control", "no-store");
  response.headers.set("x-content-type-options", "nosniff");
  response.headers.set("referrer-policy", "same-origin");
  response.headers.set("cross-origin-opener-policy", "same-origin");
  response.headers.set(
    "permissions-policy",
    "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
  );
  return response;
}
