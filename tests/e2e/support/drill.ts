/** Whether this is one of the drills in a browser (`npm run drill:pages`), which ask all; the gate asks a part. */
export const isDrill = process.env.MAGAM_DRILL !== undefined;
