import { diskFull, PlainError, portTaken } from "#server/supervisor/plain-errors.ts";

/**
 * What initdb or the server said, as one sentence that says what to do.
 * @param output English messages of PostgreSQL (we start it with LC_ALL=C)
 */
export function explainServerOutput(output: string, directory: string): PlainError {
  if (/No space left on device|Disk quota exceeded/.test(output)) return diskFull(directory);
  const port = /could not bind .*\n?.*port (\d+)/s.exec(output)?.[1];
  if (port) return portTaken("127.0.0.1", Number(port));
  if (/Permission denied|Read-only file system|invalid permissions/.test(output)) {
    return new PlainError(
      `데이터베이스 계정이 ${directory}에 쓸 수 없습니다. 폴더의 주인과 권한(0700)을 바로잡거나 MAGAM_DATA를 다른 폴더로 정해 주십시오.`,
      `The database account may not write to ${directory}: correct its owner and mode (0700), or set MAGAM_DATA to another directory.`,
    );
  }
  if (
    /could not create shared memory|Cannot allocate memory|could not map anonymous/.test(output)
  ) {
    return new PlainError(
      "데이터베이스를 띄울 메모리가 모자랍니다. 다른 프로그램을 닫거나 DATABASE_URL로 다른 PostgreSQL을 정해 주십시오.",
      "Not enough memory for the database: close other programs, or set DATABASE_URL to another PostgreSQL.",
    );
  }
  if (
    /incorrect checksum|invalid checkpoint|could not locate a valid checkpoint|could not open file|invalid page/.test(
      output,
    )
  ) {
    return new PlainError(
      `${directory}의 데이터베이스 파일이 손상되었습니다. 백업에서 되살리거나 MAGAM_DATA를 다른 폴더로 정해 주십시오(손상된 폴더는 지우지 말고 보관해 주십시오).`,
      `The database files in ${directory} are damaged: restore a backup, or set MAGAM_DATA to another directory (keep the damaged one).`,
    );
  }
  const said = lastComplaint(output);
  return new PlainError(
    `내장 데이터베이스가 시작하지 못했습니다(${said}). ${directory}.log를 보거나 DATABASE_URL로 다른 PostgreSQL을 정해 주십시오.`,
    `The embedded database did not start (${said}): see ${directory}.log, or set DATABASE_URL to another PostgreSQL.`,
  );
}

function lastComplaint(output: string): string {
  const lines = output.split("\n").filter((line) => line.trim());
  const complaint =
    lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? "?";
  return complaint.replace(/^.*?(FATAL|PANIC|error):\s*/, "").trim();
}
