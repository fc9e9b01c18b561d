import type ko from "../ko/tips.ts";
import type { SameKeys } from "../same-keys.ts";

export default {
  title: "Tips",
  lead: "What readers told the newsroom. Their addresses and browsers are not stored. Carry nothing out of the newsroom that lets others guess who told.",
  none: "No tips",
  noneLead: "What readers send from the tip page is gathered here.",
  unread: "{count, plural, one {# unread tip} other {# unread tips}}",
  allRead: "Every tip has been read.",
  read: "Read",
  older: "Older tips",
  receivedAt: "Received about {at}",
  contact: "Contact: {contact}",
  markRead: "Mark as read",
  readBy: "Read by {name}, {at}",
} as const satisfies SameKeys<typeof ko>;
