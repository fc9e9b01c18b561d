import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./server/locale.ts");

const config: NextConfig = {
  poweredByHeader: false,
  // The press compresses what it keeps; everything else stays on loopback.
  compress: false,
  // One whole document at once for everybody: no streaming on the readers' side.
  htmlLimitedBots: /.*/,
  // One cache, one truth: the press. Next keeps nothing of the paper.
  cacheMaxMemorySize: 0,
  images: { unoptimized: true },
  // Its folder would bound it otherwise (Service Workers, «Service-Worker-Allowed»).
  headers: async () => [
    {
      source: "/newsroom/sw.js",
      headers: [{ key: "Service-Worker-Allowed", value: "/newsroom" }],
    },
  ],
  // What ships is checked here; `npm test` checks the tests as well.
  typescript: { tsconfigPath: "tsconfig.build.json" },
  serverExternalPackages: [
    "@node-rs/argon2",
    "pg",
    "pg-boss",
    "nodemailer",
    "@tus/server",
    "@tus/file-store",
  ],
  experimental: { serverActions: { bodySizeLimit: "2mb" } },
};

export default withNextIntl(config);
