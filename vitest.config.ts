import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const ownCluster = [
  "tests/server/postgres/**",
  "tests/server/supervisor/**",
  "tests/server/drills/**",
];
const needsNoDatabase = [
  "tests/domain/**/*.test.{ts,tsx}",
  "tests/components/**/*.test.{ts,tsx}",
  "tests/server/press/**/*.test.ts",
  "tests/messages/**/*.test.ts",
  "tests/*.test.ts",
];

export default defineConfig({
  resolve: {
    alias: [
      {
        find: /^#(app|bin|components|db|domain|messages|server|tests)\//,
        replacement: `${root}$1/`,
      },
    ],
  },
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    pool: "forks",
    // Tests of the database wait as much as they compute: three in turn keep two cores busy.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: needsNoDatabase,
          // Loading the same modules for every file anew took half of the time.
          isolate: false,
          // Property tests on a loaded machine need more than vitest's five seconds.
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: ["tests/db/**/*.test.ts", "tests/server/**/*.test.{ts,tsx}"],
          exclude: ["tests/server/press/**", ...ownCluster],
          globalSetup: ["tests/support/database.ts"],
          isolate: false,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        // Starts, kills and restarts servers of its own: one file at a time.
        test: {
          name: "processes",
          include: ownCluster.map((folder) => `${folder}/*.test.ts`),
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
