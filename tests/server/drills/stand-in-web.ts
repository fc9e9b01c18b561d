import { createServer } from "node:http";
import { connect } from "#db/client.ts";
import { requireVariable } from "#server/variables.ts";
import { standInPages } from "./stand-in-pages.ts";

const { db } = connect(requireVariable("SITE_DATABASE_URL"), { name: "site", max: 8 });
const server = createServer(standInPages(db));
server.listen(Number(requireVariable("PORT")), "127.0.0.1", () => process.send?.("serving"));

for (const signal of ["SIGTERM", "disconnect"]) process.once(signal, () => process.exit(0));
