/** `npm run db:migrate`: brings the database (DATABASE_URL, else the embedded one) to this version. */
import { withDatabase } from "#server/supervisor/database.ts";
import { runPlainly } from "#server/supervisor/plain-errors.ts";

await runPlainly(() =>
  withDatabase(
    (line) => console.log(line),
    async () => {},
  ),
);
