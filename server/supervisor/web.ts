/**
 * Runs the Next.js command given as arguments (`start`, `dev`, `build`) and ends with the supervisor:
 * Next does not watch its parent, and an orphan would keep its port and the build directory.
 */
import { createRequire } from "node:module";

process.once("disconnect", () => {
  try {
    // We lead a process group of our own, so this also ends the workers Next has started.
    process.kill(-process.pid, "SIGKILL");
  } catch {
    process.exit(1);
  }
});

createRequire(import.meta.url)("next/dist/bin/next");
