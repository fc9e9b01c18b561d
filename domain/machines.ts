/**
 * What the house tells machines rather than readers: settings, so that a paper decides without a
 * new program. All are empty at first.
 */
export const MACHINE_KEYS = {
  /** `allow` lets crawlers that train models read the paper; anything else refuses them. */
  trainingCrawlers: "machines.trainingCrawlers",
  /** Lines that are added to robots.txt as they are. */
  robotsLines: "machines.robotsLines",
  adsTxt: "machines.adsTxt",
  humansTxt: "machines.humansTxt",
  /** mailto: or https:, as RFC 9116 asks. */
  securityContact: "machines.securityContact",
  webSubHub: "machines.webSubHub",
  indexNowKey: "machines.indexNowKey",
  /** Opens the feeds of whole texts; the readers' role cannot read it. */
  feedKey: "machines.feedKey",
} as const;

export type MachineField = keyof typeof MACHINE_KEYS;
export type Machines = Readonly<Record<MachineField, string>>;

/** The settings (key → value) by their fields; what is not set is empty. */
export function readMachineFields(settings: ReadonlyMap<string, string>): Machines {
  const fields = Object.entries(MACHINE_KEYS) as [MachineField, string][];
  return Object.fromEntries(
    fields.map(([field, key]) => [field, settings.get(key)?.trim() ?? ""]),
  ) as Machines;
}

/** IndexNow: 8 to 128 of these. The same form for the key of the feeds. */
export const MACHINE_KEY = /^[A-Za-z0-9-]{8,128}$/;
