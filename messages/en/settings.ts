import type ko from "../ko/settings.ts";
import type { SameKeys } from "../same-keys.ts";

export default {
  title: "Settings",
  lead: "What Korean law makes a paper show at the foot of every page. Saving changes what readers see at once, and is recorded.",
  groups: { paper: "Paper", people: "Responsible people", contact: "Contact" },
  fields: {
    name: "Name of the paper",
    nameEn: "Name in English",
    company: "Publishing company",
    registrationNumber: "Registration number",
    registeredOn: "Registered on",
    publishedSince: "First published on",
    publisher: "Publisher",
    editor: "Editor",
    youthOfficer: "Youth protection officer",
    address: "Address",
    phone: "Telephone",
    email: "E-mail",
  },
  hints: {
    company: "Its name as registered",
    registrationNumber: "For example 서울, 아01234",
    registeredOn: "For example 2020-01-02",
    publishedSince: "For example 2020-03-02",
    phone: "Main number of the office",
  },
  sections: {
    title: "Sections",
    lead: "The order of the paper's menu. Each section has its own page, feed and desk. An address never changes once it is set.",
    none: "There is no section yet. Articles need at least one.",
    new: "New section",
    slug: "Address",
    slugHint: "Lower-case letters, for example politics",
    name: "Name (Korean)",
    nameEn: "Name in English",
    add: "Add",
    rename: "Rename",
    saved: "Saved.",
  },
  missing:
    "{count, plural, one {# legal item is} other {# legal items are}} not filled in. Readers see “입력 전” instead.",
  submit: "Save",
  saved: "Saved. Readers see it now.",
  unchanged: "Nothing changed.",
} as const satisfies SameKeys<typeof ko>;
