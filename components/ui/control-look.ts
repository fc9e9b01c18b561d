/** Shared by text fields and selects. 16 px on narrow screens: iOS zooms into anything smaller. */
export const CONTROL_LOOK =
  "w-full min-h-10 rounded-md border border-edge bg-paper px-3 py-1.5 text-base text-ink placeholder:text-muted aria-invalid:border-bad aria-invalid:bg-bad-soft sm:text-[0.9375rem] disabled:bg-paper-2 disabled:text-muted";
