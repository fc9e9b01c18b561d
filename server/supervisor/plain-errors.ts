/**
 * A fault of the surroundings (a taken port, a full disk, a wrong setting) that the person at the
 * terminal can put right. Shown as one sentence in Korean and the same in English, without a trace.
 */
export class PlainError extends Error {
  readonly ko: string;
  readonly en: string;

  constructor(ko: string, en: string, cause?: unknown) {
    super(en, { cause });
    this.name = "PlainError";
    this.ko = ko;
    this.en = en;
  }
}

/** The two lines shown for a fault; for an unforeseen one, its own message without the trace. */
export function inPlainWords(error: unknown): string {
  const plain = error instanceof PlainError ? error : explainFileFault(error);
  if (plain) return `${plain.ko}\n${plain.en}`;
  const message = error instanceof Error ? error.message : String(error);
  return `뜻밖의 문제로 멈췄습니다: ${message}\nStopped by an unexpected fault: ${message}`;
}

/** Runs a command of `bin/`; a fault becomes two lines on stderr and exit code 1. */
export async function runPlainly(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(`\n${inPlainWords(error)}\n`);
    if (!(error instanceof PlainError) && !explainFileFault(error)) console.error(error);
    process.exitCode = 1;
  }
}

/** Faults of the file system, by Node's `code`; null for anything else. */
export function explainFileFault(error: unknown): PlainError | null {
  if (!(error instanceof Error)) return null;
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC" || code === "EDQUOT") return diskFull(path, error);
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    const place = path ?? "?";
    return new PlainError(
      `${place}에 읽고 쓸 권한이 없습니다. 폴더의 주인을 바로잡거나 MAGAM_DATA를 쓸 수 있는 폴더로 정해 주십시오.`,
      `No permission for ${place}: correct its owner, or set MAGAM_DATA to a directory you may write.`,
      error,
    );
  }
  return null;
}

export function diskFull(place: string | undefined, cause?: unknown): PlainError {
  const where = place ?? "MAGAM_DATA";
  return new PlainError(
    `디스크가 가득 찼습니다(${where}). 자리를 비우거나 MAGAM_DATA를 다른 디스크로 정한 뒤 다시 시작해 주십시오.`,
    `The disk is full (${where}): free some space or set MAGAM_DATA to another disk, then start again.`,
    cause,
  );
}

export function portTaken(host: string, port: number, cause?: unknown): PlainError {
  return new PlainError(
    `${host}의 ${port}번 포트를 다른 프로그램이 쓰고 있습니다. 그 프로그램을 멈추거나 PORT=${port + 1} npm start 처럼 다른 번호로 시작해 주십시오.`,
    `Port ${port} on ${host} is in use: stop the other program, or choose another port, e.g. PORT=${port + 1} npm start.`,
    cause,
  );
}
