export interface Durability {
  /** False only for tests: a crash of the machine then loses the cluster. */
  readonly durable: boolean;
}

/** Command-line settings of the embedded server; they win over anything in `postgresql.conf`. */
export function serverSettings(port: number, { durable }: Durability): string[] {
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    // A socket path may have 107 bytes, less than many a data directory; loopback TCP does as well.
    unix_socket_directories: "",
    max_connections: durable ? 60 : 200,
    shared_buffers: "128MB",
    effective_cache_size: "512MB",
    max_wal_size: "512MB",
    checkpoint_timeout: "10min",
    random_page_cost: 1.1,
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    log_checkpoints: "off",
    log_line_prefix: "%m [%p] %u@%d ",
    // A failed statement's parameters are article text and people's names; keep them out of the log.
    log_min_error_statement: "panic",
    log_parameter_max_length_on_error: 0,
    idle_in_transaction_session_timeout: "60s",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** Who may connect: every role by password over loopback, but nobody as the superuser. */
export const accessRules = `# Written by Magam at every start.
host all postgres all reject
host all all 127.0.0.1/32 scram-sha-256
`;

/** English messages (`explain.ts` reads them), UTC, and none of our own settings or secrets. */
export const serverEnvironment: NodeJS.ProcessEnv = {
  NODE_ENV: process.env.NODE_ENV,
  LC_ALL: "C",
  TZ: "UTC",
  PATH: process.env.PATH,
};
