/** Whether this is `npm run drill:pages` or `npm run drill:hangul`, which ask all; the gate asks a part. */
export const isDrill = process.env.MAGAM_DRILL !== undefined;
