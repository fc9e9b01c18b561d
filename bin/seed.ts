/** `npm run seed`: fills an empty database with the demo newsroom. */
import { env } from "#server/env.ts";
import { withDatabase } from "#server/supervisor/database.ts";
import { fillDemo } from "#server/supervisor/demo.ts";
import { PlainError, runPlainly } from "#server/supervisor/plain-errors.ts";

const print = (line: string) => console.log(line);

await runPlainly(() =>
  withDatabase(print, async ({ ownerUrl, embedded }) => {
    if (await fillDemo(embedded ? env().MAGAM_DATA : null, ownerUrl, print)) return;
    throw new PlainError(
      "이미 사람이 있는 데이터베이스라 견본을 넣지 않았습니다. 견본을 보려면 MAGAM_DATA를 새 폴더로 정해 npm start 하십시오.",
      "Not filled: the database already has people. For a demo newsroom, run npm start with MAGAM_DATA set to a new directory.",
    );
  }),
);
