import { answerRead } from "./route.ts";

/**
 * A file that is written while it is sent: nothing is read from the database before the one who
 * downloads has taken what came before. A refusal, or a fault before the first piece, is an answer
 * in words; a later fault breaks the connection, so that nobody takes half a list for a whole one.
 */
export async function download(
  file: { readonly name: string; readonly type: string },
  open: () => Promise<AsyncGenerator<string>>,
): Promise<Response> {
  const opened: Begun[] = [];
  const refusal = await answerRead(async () => {
    const pieces = await open();
    opened.push({ pieces, first: await pieces.next() });
  });
  const [begun] = opened;
  if (begun === undefined) return refusal;
  return new Response(streamOf(begun), {
    headers: {
      "content-type": file.type,
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      "cache-control": "no-store",
    },
  });
}

type Begun = {
  readonly pieces: AsyncGenerator<string>;
  readonly first: IteratorResult<string>;
};

function streamOf({ pieces, first }: Begun): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let next: Promise<IteratorResult<string>> | IteratorResult<string> = first;
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await next;
        if (done) return controller.close();
        controller.enqueue(encoder.encode(value));
        next = pieces.next();
        // Awaited at the next pull; without a listener a fault meanwhile would end the process.
        Promise.resolve(next).catch(() => {});
      },
      async cancel() {
        await pieces.return(undefined);
      },
    },
    { highWaterMark: 1 },
  );
}
