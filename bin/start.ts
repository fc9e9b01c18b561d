/** `npm start`: the whole house on this machine, or one part of it (MAGAM_ROLE). */
import { requireRuntime } from "#server/supervisor/runtime.ts";

requireRuntime();
const { startMagam } = await import("#server/supervisor/run.ts");
await startMagam("production");
