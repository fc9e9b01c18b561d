/** Whether this is `npm run drill:pages`, which takes every look of every page; the gate takes each page once. */
export const isDrill = process.env.MAGAM_DRILL !== undefined;
