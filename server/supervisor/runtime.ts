const needed = 24;

/** Says so in one sentence when a command was started with an older Node than the packaged one. */
export function requireRuntime(): void {
  const [major] = process.versions.node.split(".");
  if (Number(major) >= needed) return;
  console.error(
    `마감은 Node ${needed} 이상에서 돕니다(지금 ${process.version}). node 대신 npm start로 시작해 주십시오.\n` +
      `Magam needs Node ${needed} or newer (this is ${process.version}): start it with npm start, which brings its own.`,
  );
  process.exit(1);
}
