/** `npm run dev`: Next with reload in front, worker and database beside it, no press. */
import { requireRuntime } from "#server/supervisor/runtime.ts";

requireRuntime();
const { startMagam } = await import("#server/supervisor/run.ts");
await startMagam("development");
