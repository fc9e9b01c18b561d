import type { Answer, Refused } from "#domain/answer.ts";
import { paths } from "#domain/paths.ts";
import { fileKind, isPictureKind, KIND_BYTES } from "#domain/picture/file-kind.ts";
import { PICTURE_LIMITS } from "#domain/picture/picture.ts";
import type { ShownPicture } from "./picture.ts";

export type Taken = {
  readonly id: number;
  /** The library had the same file already. */
  readonly isKnown: boolean;
  readonly picture: ShownPicture;
};

/** Small enough for the press, which takes 2 MB at once. Bytes. */
const PIECE = 1_000_000;
const RETRY_MS = [0, 1_000, 3_000, 5_000, 10_000, 20_000];

/**
 * Sends a file in pieces and has it taken into the library. A lost connection is waited for, and the
 * same file chosen again after a crash goes on where it stopped.
 */
export async function sendFile(
  file: File,
  onProgress: (fraction: number) => void,
): Promise<Answer<Taken>> {
  const refused = await refusedAtOnce(file);
  if (refused) return refused;
  try {
    const uploadId = await upload(file, onProgress);
    const response = await fetch(paths.api.pictures(), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ uploadId, fileName: file.name }),
    });
    return (await response.json()) as Answer<Taken>;
  } catch {
    return refusal("unreachable");
  }
}

/** What the first bytes tell already needs no upload. */
async function refusedAtOnce(file: File): Promise<Refused | null> {
  if (file.size > PICTURE_LIMITS.bytes)
    return refusal("picture.tooLarge", { megabytes: PICTURE_LIMITS.bytes / 1024 / 1024 });
  const kind = fileKind(new Uint8Array(await file.slice(0, KIND_BYTES).arrayBuffer()));
  if (kind === "empty") return refusal("picture.empty");
  return isPictureKind(kind) ? null : refusal("picture.wrongKind", { kind });
}

async function upload(file: File, onProgress: (fraction: number) => void): Promise<string> {
  const { Upload } = await import("tus-js-client");
  return new Promise((resolve, reject) => {
    const sending = new Upload(file, {
      endpoint: paths.api.uploads(),
      chunkSize: PIECE,
      retryDelays: RETRY_MS,
      removeFingerprintOnSuccess: true,
      onProgress: (sent, whole) => onProgress(whole === 0 ? 1 : sent / whole),
      onError: reject,
      onSuccess: () => resolve(sending.url?.split("/").at(-1) ?? ""),
    });
    sending.findPreviousUploads().then((previous) => {
      if (previous[0]) sending.resumeFromPreviousUpload(previous[0]);
      sending.start();
    }, reject);
  });
}

function refusal(reason: string, values: Refused["values"] = {}): Refused {
  return { ok: false, code: "invalid_input", reason, values, fields: {}, detail: null };
}
