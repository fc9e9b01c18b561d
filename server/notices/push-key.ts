/** The paper's public key for web push, as browsers take it; null where nothing can be pushed. */
export function pushKey(): string | null {
  return process.env.MAGAM_PUSH_PUBLIC_KEY || null;
}
