/**
 * `npm test`: format, lint, types, unit, database and browser tests in this order. Goes on after a
 * failure, so that one run tells everything; the last line is `N passed, N failed`.
 * `--only format,lint,types` runs those alone (`npm run check`).
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { setPriority, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { checkout } from "#server/supervisor/parts.ts";

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

const reports = mkdtempSync(join(tmpdir(), "magam-reports-"));

/** A check passes or fails as a whole; a suite counts its tests. */
const steps: Record<string, () => Tally | Promise<Tally>> = {
  format: () => check(["biome", "format", "."]),
  lint: () => check(["biome", "lint", "--error-on-warnings", "."]),
  types: () => {
    // Route types and next-env.d.ts are made, not committed.
    const made = existsSync(join(checkout, "app")) ? check(["next", "typegen"]) : passed;
    if (made.failed) return made;
    // The readers' own scripts live in a browser and a worker, not in Node.
    const projects = ["tsconfig.json", "tsconfig.site.json", "tsconfig.worker.json"];
    const tallies = projects.map((project) =>
      check(["tsc", "--noEmit", "--incremental", "false", "-p", project]),
    );
    return tallies.find(({ failed: count }) => count > 0) ?? passed;
  },
  unit: () => vitest("unit"),
  database: () => {
    if (wanted.includes("browser")) building = buildAhead();
    return vitest("database", "processes");
  },
  browser,
};

const passed: Tally = { passed: 1, failed: 0 };
const failed: Tally = { passed: 0, failed: 1 };

let building: ChildProcess | null = null;
const { values } = parseArgs({ options: { only: { type: "string" } } });
const wanted = values.only?.split(",") ?? Object.keys(steps);
const total = { passed: 0, failed: 0 };
const summary: string[] = [];
for (const name of wanted) {
  const step = steps[name];
  if (!step) throw new Error(`no such step: ${name} (${Object.keys(steps).join(", ")})`);
  console.log(`\n━━ ${name} ${"━".repeat(Math.max(0, 60 - name.length))}`);
  const since = performance.now();
  const tally = await step();
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  summary.push(`${name.padEnd(9)} ${tally.passed} passed, ${tally.failed} failed (${seconds} s)`);
  total.passed += tally.passed;
  total.failed += tally.failed;
}
rmSync(reports, { recursive: true, force: true });
console.log(`\n${summary.join("\n")}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

function check(command: string[]): Tally {
  return run(command) === 0 ? passed : failed;
}

function vitest(...projects: string[]): Tally {
  const report = join(reports, `${projects[0]}.json`);
  const status = run([
    "vitest",
    "run",
    ...projects.flatMap((project) => ["--project", project]),
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  if (!existsSync(report)) return failed;
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8")) as {
    numPassedTests: number;
    numFailedTests: number;
  };
  // A file that does not even load has no tests to count.
  const broken = status !== 0 && numFailedTests === 0 ? 1 : 0;
  return { passed: numPassedTests, failed: numFailedTests + broken };
}

/** The database's tests wait more than they compute; what the browser's will need is built beside them. */
function buildAhead(): ChildProcess {
  const log = openSync(join(reports, "build.log"), "w");
  const child = spawn(process.execPath, [join(checkout, "bin/build.ts")], {
    cwd: checkout,
    stdio: ["ignore", log, log],
  });
  if (child.pid) setPriority(child.pid, 10);
  return child;
}

async function browser(): Promise<Tally> {
  const report = join(reports, "browser.json");
  // If it failed, the house builds again, and tells why.
  if (building && building.exitCode === null && building.signalCode === null)
    await once(building, "exit");
  const status = run(["playwright", "test", "--reporter=line,json"], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  if (!existsSync(report)) return failed;
  const { stats } = JSON.parse(readFileSync(report, "utf8")) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  };
  // A test that passes only when repeated, or that was never reached, has not passed.
  const unexpected = stats.unexpected + stats.flaky + stats.skipped;
  const broken = status !== 0 && unexpected === 0 ? 1 : 0;
  return { passed: stats.expected, failed: unexpected + broken };
}

function run([program = "", ...args]: string[], extra: Record<string, string> = {}): number {
  const path = `${join(checkout, "node_modules/.bin")}:${process.env.PATH}`;
  const { status } = spawnSync(join(checkout, "node_modules/.bin", program), args, {
    cwd: checkout,
    stdio: "inherit",
    env: { ...process.env, PATH: path, NEXT_TELEMETRY_DISABLED: "1", ...extra },
  });
  return status ?? 1;
}
