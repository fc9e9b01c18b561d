import type ko from "../ko/plan-reasons.ts";
import type { SameKeys } from "../same-keys.ts";

export default {
  planStatus: "This cannot be done at this stage. Reload the page to see where it stands.",
  planOvertaken: "Somebody else changed it first. Reload the page, look at it and try again.",
  coverageCancelled: "This event was called off already. Reload the page.",
  coverageNotFound: "This event cannot be found. Reload the page.",
  dutyNotFound: "This duty cannot be found. Reload the page.",
  plan: { notFound: "This plan cannot be found. Open it from the list again." },
  feed: {
    notFound: "This address was revoked already. Reload the page.",
    tooMany: "You can have 20 addresses. Revoke one you no longer use and try again.",
  },
  push: {
    tooMany: "Push works on up to 10 devices. Turn it off on one you no longer use and try again.",
  },
} as const satisfies SameKeys<typeof ko>;
