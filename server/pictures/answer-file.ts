import { answerRead } from "../route.ts";

/**
 * Bytes for one person of the newsroom. Nothing in them may run, whatever they are, and nobody
 * between keeps them.
 */
export async function answerFile(
  type: string,
  open: () => Promise<Buffer | { readonly bytes: Buffer; readonly name: string }>,
): Promise<Response> {
  let opened: Awaited<ReturnType<typeof open>> | null = null;
  const refused = await answerRead(async () => {
    opened = await open();
  });
  if (opened === null) return refused;
  const { bytes, name } = named(opened);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": type,
      "cache-control": "private, no-store",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      ...(name === null ? {} : { "content-disposition": `attachment; filename="${name}"` }),
    },
  });
}

function named(opened: Buffer | { readonly bytes: Buffer; readonly name: string }) {
  return Buffer.isBuffer(opened) ? { bytes: opened, name: null } : opened;
}
