import { type ChildProcess, spawn } from "node:child_process";
import { connect } from "node:net";
import { join, resolve } from "node:path";
import type { Env } from "#server/env.ts";
import { vapidKeys } from "#server/notices/vapid-keys.ts";
import type { Cluster } from "#server/postgres/cluster.ts";
import { launch, stopAtOnce, whenReady } from "#server/postgres/embedded.ts";
import { stopLeftOver } from "#server/postgres/left-over.ts";
import type { RoleUrls } from "#server/postgres/role-urls.ts";
import { chooseOrder } from "#server/weather/order.ts";
import { isDemo } from "./demo.ts";
import { relay } from "./log.ts";
import type { PartSpec } from "./part.ts";
import { deriveKey } from "./secret.ts";

export const checkout = resolve(import.meta.dirname, "../..");

/** What the parts are told; each gets its share only. */
export interface Setting {
  readonly env: Env;
  readonly urls: RoleUrls;
  readonly secret: string;
  readonly mode: "production" | "development";
}

export function postgresPart(cluster: Cluster): PartSpec {
  return {
    name: "postgres",
    async start() {
      await stopLeftOver(cluster.directory, cluster.user, cluster.binaries);
      return launch(cluster);
    },
    ready: (child) => whenReady(cluster, child),
    stop: (child) => child.stdin?.end(),
    stopAtOnce: () => stopAtOnce(cluster),
    grace: 3000,
  };
}

/** Next.js on `host:port`: behind the press in production, in front with reload in development. */
export function webPart(
  setting: Setting,
  host: string,
  port: number,
): { spec: PartSpec; url: string } {
  const command = setting.mode === "production" ? "start" : "dev";
  const args = [command, "-H", host, "-p", String(port)];
  const spec = nodePart("web", "server/supervisor/web.ts", args, webEnv(setting), (_, over) =>
    reachable(host, port, over),
  );
  return { spec, url: `http://${host}:${port}` };
}

export function workerPart(setting: Setting): PartSpec {
  const { env, urls } = setting;
  const settings = {
    ...shared(setting, "worker"),
    NEWSROOM_DATABASE_URL: urls.newsroom,
    SMTP_URL: env.SMTP_URL ?? "",
    MAIL_FROM: env.MAIL_FROM ?? "",
    MAGAM_PUSH_SEED: pushSeed(setting),
    MAGAM_DOOR_URL: doorBeside(env),
    MAGAM_SEALS: env.MAGAM_SEALS,
    MAGAM_SEAL_MAIL: env.MAGAM_SEAL_MAIL ?? "",
    ...weatherEnv(env),
  };
  // Nobody waits for the worker: what it does is due whenever it comes up.
  return nodePart("worker", "server/worker/main.ts", [], settings, async () => {});
}

/** Empty where a worker alone was not told the house's secret: it then pushes nothing. */
function pushSeed({ secret }: Setting): string {
  return secret === "" ? "" : deriveKey(secret, "web-push");
}

/**
 * Where the worker asks as a reader: the press of this machine if it can be reached without
 * leaving it, else (empty) the paper's public address.
 */
function doorBeside(env: Env): string {
  const isBeside = env.MAGAM_ROLE === "all";
  const isLocal = ["127.0.0.1", "localhost", "0.0.0.0", "::", "::1"].includes(env.HOST);
  return isBeside && isLocal
    ? `http://${env.HOST === "::1" ? "[::1]" : "127.0.0.1"}:${env.PORT}`
    : "";
}

/** Examples are for the demo newsroom; a paper of one's own shows weather only if it asked for it. */
function weatherEnv(env: Env): Record<string, string> {
  const keys = { hub: env.KMA_HUB_KEY, dataGoKr: env.DATA_GO_KR_KEY };
  const isShow = env.DATABASE_URL === undefined && isDemo(env.MAGAM_DATA);
  return {
    MAGAM_WEATHER: chooseOrder(env.MAGAM_WEATHER, keys, isShow).join(",") || "off",
    KMA_HUB_KEY: env.KMA_HUB_KEY ?? "",
    DATA_GO_KR_KEY: env.DATA_GO_KR_KEY ?? "",
  };
}

export function pressPart(setting: Setting, webUrl: string): PartSpec {
  const { env, urls } = setting;
  const settings = {
    ...shared(setting, "press"),
    PORT: String(env.PORT),
    HOST: env.HOST,
    MAGAM_WEB_URL: webUrl,
    PRESS_DATABASE_URL: urls.press,
  };
  return nodePart("press", "server/press/main.ts", [], settings, saysReady);
}

/** Also for `next build`, which must see the same configuration as the pages it builds. */
export function webEnv(setting: Setting): NodeJS.ProcessEnv {
  const { env, urls, secret } = setting;
  return {
    ...shared(setting, "web"),
    NEWSROOM_DATABASE_URL: urls.newsroom,
    SITE_DATABASE_URL: urls.site,
    NEXTAUTH_SECRET: deriveKey(secret, "next-auth"),
    NEXTAUTH_URL: env.PUBLIC_URL,
    MAGAM_PUSH_PUBLIC_KEY: vapidKeys(pushSeed(setting)).publicKey,
    // The web only has to know whether mail goes out and from whom; the worker sends it.
    MAIL_FROM: env.SMTP_URL ? (env.MAIL_FROM ?? "") : "",
  };
}

/**
 * The environment every part gets. Secrets are blanked, not left out: Next and `env()` would
 * otherwise read them from `.env`.
 */
function shared({ env, mode }: Setting, role: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: mode,
    MAGAM_ROLE: role,
    MAGAM_DATA: env.MAGAM_DATA,
    PUBLIC_URL: env.PUBLIC_URL,
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: "",
    NEWSROOM_DATABASE_URL: "",
    SITE_DATABASE_URL: "",
    PRESS_DATABASE_URL: "",
    MAGAM_SECRET: "",
    SMTP_URL: "",
    MAIL_FROM: "",
    KMA_HUB_KEY: "",
    DATA_GO_KR_KEY: "",
  };
}

/** A Node process that ends when its channel to us closes, and when asked by SIGTERM. */
function nodePart(
  name: string,
  script: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  ready: PartSpec["ready"],
): PartSpec {
  return {
    name,
    start() {
      const child = spawn(process.execPath, [join(checkout, script), ...args], {
        cwd: checkout,
        env,
        stdio: ["ignore", "pipe", "pipe", "ipc"],
        detached: true,
      });
      relay(name, child.stdout, child.stderr);
      return child;
    },
    ready,
    stop: (child) => child.kill("SIGTERM"),
    stopAtOnce: endGroup,
    grace: 2000,
  };
}

/** The process and whatever it started; every part leads a process group. */
export function endGroup(child: ChildProcess): void {
  if (!child.pid) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // Already gone.
  }
}

function saysReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.on("message", (message) => {
      if (typeof message === "object" && message && "ready" in message) resolve();
    });
  });
}

async function reachable(host: string, port: number, over: AbortSignal): Promise<void> {
  while (!over.aborted && !(await accepts(localName(host), port))) {
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

function accepts(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1000 });
    const answer = (open: boolean) => {
      socket.destroy();
      resolve(open);
    };
    socket.once("connect", () => answer(true));
    socket.once("error", () => answer(false));
    socket.once("timeout", () => answer(false));
  });
}

/** The address under which we ourselves reach a server that listens on `host`. */
export function localName(host: string): string {
  if (host === "0.0.0.0") return "127.0.0.1";
  return host === "::" ? "::1" : host;
}
