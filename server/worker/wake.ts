import pg from "pg";

/** Wakes at new work, as its transaction commits. Losing the connection only means sleeping the usual second. */
export function listenForWork(url: string, onWake: () => void): { stop(): Promise<void> } {
  let client: pg.Client | null = null;
  let stopped = false;
  const connectOnce = async () => {
    if (stopped) return;
    const next = new pg.Client({ connectionString: url, application_name: "magam worker listens" });
    next.on("notification", onWake);
    next.on("error", () => {});
    next.on("end", () => {
      if (!stopped) setTimeout(() => void connectOnce(), 1_000).unref();
    });
    try {
      await next.connect();
      await next.query("LISTEN magam_worker");
      client = next;
      // Stopped while it was being opened.
      if (stopped) await next.end();
    } catch {
      // The database is away: "end" brings us back here, and the sleep bounds the delay.
      await next.end().catch(() => {});
    }
  };
  void connectOnce();
  return {
    async stop() {
      stopped = true;
      await client?.end().catch(() => {});
    },
  };
}
