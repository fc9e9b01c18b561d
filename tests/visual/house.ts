import startHouse from "../e2e/support/house.ts";
import { connectInside } from "../e2e/support/inside.ts";
import { shownPages } from "./pages.ts";

/** The house of the browser tests with one more article; which pages to show goes by MAGAM_SHOWN_PAGES. */
export default async function startShownHouse(): Promise<() => Promise<void>> {
  const stop = await startHouse();
  const inside = connectInside();
  try {
    process.env.MAGAM_SHOWN_PAGES = JSON.stringify(await shownPages(inside));
  } finally {
    await inside.end();
  }
  return stop;
}
