import { localName } from "./parts.ts";
import { PlainError } from "./plain-errors.ts";

/**
 * Resolves when the paper's own address answers 200 for each path.
 * @param patience milliseconds until we give up
 * @throws PlainError that names the path which never answered, with its last status
 */
export async function whenServing(
  host: string,
  port: number,
  paths: readonly string[],
  patience: number,
): Promise<void> {
  const name = localName(host);
  const base = `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
  const deadline = Date.now() + patience;
  for (const path of paths) {
    for (;;) {
      const answer = await statusOf(base + path);
      if (answer === "200") break;
      if (Date.now() > deadline) throw neverServed(base + path, answer);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

async function statusOf(url: string): Promise<string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(30_000) });
    await response.arrayBuffer();
    return String(response.status);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function neverServed(url: string, answer: string): PlainError {
  return new PlainError(
    `${url}이(가) 열리지 않습니다(${answer}). 위에 나온 web과 press의 줄들에 까닭이 있습니다.`,
    `${url} does not open (${answer}); the lines of web and press above say why.`,
  );
}
