import type ko from "../ko/calendar.ts";
import type { SameKeys } from "../same-keys.ts";

/** The calendar of what is booked, and scheduled ends wherever they are ordered. */
export default {
  title: "Calendar",
  lead: "Bookings, scheduled ends and embargoes that lift, in Seoul time. To move one, drag it or press “Move”.",
  views: "View",
  view: { week: "Week", day: "Day" },
  turn: "Other days",
  today: "Today",
  previous: { week: "Week before", day: "Day before" },
  next: { week: "Week after", day: "Day after" },
  span: "{from} – {until}",
  gridHint:
    "A column for each day, a row for each hour. Drag a booking to another cell to move it.",
  empty: { week: "Nothing is booked this week", day: "Nothing is booked on this day" },
  emptyHint: "Press “Schedule” on an approved article’s page and it appears here.",
  untitled: "No headline",
  kind: { publish: "goes out", end: "ends", embargo: "embargo lifts" },
  edition: "New edition · {kind}",
  blocked: "Blocked · {flag}",
  move: "Move",
  moveNamed: "Move: {headline}",
  moveTitle: { publish: "Move this booking?", end: "Move this end?" },
  moveConfirm: "Move",
  sentence: {
    publish: "Readers will see it {moment}.",
    end: "It ends {moment}; readers do not have it from then on.",
  },
  moved: "Moved. {sentence}",
  takeBack: { publish: "Cancel booking", end: "Cancel the end" },
  takenBack: {
    publish: "The booking is cancelled. The article stays approved.",
    end: "The end is cancelled. The article stays out.",
  },
  close: "Close",
  clash: {
    title: "{count, plural, one {# booking is} other {# bookings are}} too close",
    one: "{at} {section} · {headline}",
    mark: "{count} too close",
  },
  end: {
    title: "Scheduled end",
    none: "No end is set. Readers keep it.",
    booked: "It ends {moment}; readers do not have it from then on.",
    by: "Set by {name} · Reason: {reason}",
    book: "Schedule the end",
    move: "Move the end",
    cancel: "Cancel the end",
    sentence:
      "It leaves the home page, lists, search and RSS {moment}, whichever edition is out then.",
  },
} as const satisfies SameKeys<typeof ko>;
