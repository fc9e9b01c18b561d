/**
 * Whether the page that made a journal entry still lives. Each page holds a lock under its own name
 * for as long as it is there; the browser takes it back from a page that crashed. Browsers offer
 * locks over https only: without them every other page counts as gone, and its text is offered twice
 * rather than never.
 */
const PREFIX = "magam.page.";

/** Says that this page lives; the function returned says that it is leaving. */
export function announcePage(page: string): () => void {
  let leave = () => {};
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  void navigator.locks?.request(PREFIX + page, () => left);
  return leave;
}

export async function openPages(): Promise<ReadonlySet<string>> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return new Set(held.flatMap(({ name }) => (name ? [name.slice(PREFIX.length)] : [])));
}
