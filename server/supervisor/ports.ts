import { createServer } from "node:net";
import { PlainError, portTaken } from "./plain-errors.ts";

/** Whether we could listen there now; other faults than «in use» are thrown as they are. */
export async function isFree(host: string, port: number): Promise<boolean> {
  try {
    await listenOnce(host, port);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EADDRINUSE") return false;
    throw error;
  }
}

/** A free port on the loopback address: `wanted` if it still is free, else one the system picks. */
export async function freePort(wanted?: number): Promise<number> {
  if (wanted && (await isFree("127.0.0.1", wanted))) return wanted;
  return listenOnce("127.0.0.1", 0);
}

/**
 * Makes sure that readers can be served at this address.
 * @param patience milliseconds to wait for parts of a killed predecessor to let go of it
 * @throws PlainError when it is taken, needs more rights or is not ours
 */
export async function requirePort(host: string, port: number, patience: number): Promise<void> {
  const deadline = Date.now() + patience;
  for (;;) {
    try {
      if (await isFree(host, port)) return;
    } catch (error) {
      throw explainListening(host, port, error);
    }
    if (Date.now() >= deadline) throw portTaken(host, port);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function explainListening(host: string, port: number, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "EACCES") {
    return new PlainError(
      `${port}번 포트를 열 권한이 없습니다. PORT를 1024 이상으로 정해 주십시오(예: PORT=3000).`,
      `No permission to open port ${port}: set PORT to 1024 or above, e.g. PORT=3000.`,
      error,
    );
  }
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN") {
    return new PlainError(
      `HOST=${host}는 이 컴퓨터의 주소가 아닙니다. 127.0.0.1 또는 0.0.0.0으로 정해 주십시오.`,
      `HOST=${host} is no address of this machine: set it to 127.0.0.1 or 0.0.0.0.`,
      error,
    );
  }
  return error;
}

function listenOnce(host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : port));
    });
  });
}
