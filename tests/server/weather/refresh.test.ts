import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Connection, connect } from "#db/client.ts";
import { readFrame } from "#db/queries/site.ts";
import { outbox, weatherObservations, weatherPauses } from "#db/schema/index.ts";
import { demoWeather } from "#server/weather/demo.ts";
import { forgetOthers, keepObservations } from "#server/weather/keep-weather.ts";
import { kmaHub } from "#server/weather/kma-hub.ts";
import { forgetRefusals, notBefore } from "#server/weather/pauses.ts";
import type { WeatherProvider } from "#server/weather/provider.ts";
import { dueHour, refreshWeather } from "#server/weather/refresh.ts";
import { sfcWebMap } from "#server/weather/sfc-web-map.ts";
import { keepWeather } from "#server/worker/weather.ts";
import { type TestDatabase, testDatabase } from "#tests/support/database.ts";
import { everyStation, type FakeKma, fakeKma, hubDocument, mapDocument, send } from "./fake-kma.ts";

const MINUTE = 60_000;
/** As the database's clock stands now: the readers' view looks at it. */
const HOUR = dueHour(new Date());
const NOW = new Date(HOUR.getTime() + 20 * MINUTE);
const later = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE);

let database: TestDatabase;
let room: Connection;
let site: Connection;
let kma: FakeKma;
let mirror: FakeKma;
let hub: WeatherProvider;
let map: WeatherProvider;
const logged: string[] = [];

beforeAll(async () => {
  database = await testDatabase();
  room = connect(database.newsroomUrl, { name: "weather test" });
  site = connect(database.siteUrl, { name: "weather readers" });
  kma = await fakeKma();
  mirror = await fakeKma();
  hub = kmaHub("secret-key", kma.place);
  map = sfcWebMap(mirror.place);
});
afterEach(async () => {
  await room.db.delete(weatherObservations);
  await room.db.delete(weatherPauses);
  await room.db.delete(outbox);
  for (const fake of [kma, mirror]) fake.asked.length = 0;
  logged.length = 0;
});
afterAll(async () => {
  await Promise.all([room.end(), site.end(), kma.close(), mirror.close()]);
  await database.drop();
});

const refresh = (providers: readonly WeatherProvider[], now = NOW) =>
  refreshWeather(room.db, database.newsroomUrl, providers, {
    now,
    log: (line) => void logged.push(line),
  });
const shown = async () => (await readFrame(site.db)).weather;
const drops = async () => (await room.db.select().from(outbox)).flatMap(({ tags }) => tags);

describe("an hour of weather", () => {
  test("is asked for once, reaches the readers' view and drops the pages that show it", async () => {
    kma.answer = send(hubDocument(HOUR, everyStation("-0.4", "9")));
    expect(await refresh([hub])).toBe("kept");
    const rows = await shown();
    expect(rows).toHaveLength(16);
    expect(rows.find(({ station }) => station === 108)).toEqual({
      ...{ station: 108, observedAt: HOUR, sky: "흐림", icon: "overcast" },
      ...{ temperatureTenths: -4, provider: "hub" },
    });
    expect(await drops()).toEqual(["weather"]);
    expect(await refresh([hub], later(30))).toBe("current");
    expect(kma.asked).toHaveLength(1);
  });

  test("is asked for by one of many workers only", async () => {
    kma.answer = (asked, response) => {
      setTimeout(() => send(hubDocument(HOUR, everyStation()))(asked, response), 150);
    };
    const told = await Promise.all(Array.from({ length: 6 }, () => refresh([hub])));
    expect(kma.asked).toHaveLength(1);
    expect(told.filter((one) => one === "kept")).toHaveLength(1);
    expect(told.every((one) => ["kept", "busy", "current"].includes(one))).toBe(true);
  });

  test("drops no page where the same word comes twice", async () => {
    kma.answer = send(hubDocument(HOUR, everyStation()));
    await refresh([hub]);
    await room.db.delete(outbox);
    const sixteen = await hub.observe(HOUR);
    expect(await keepObservations(room.db, "hub", sixteen)).toBe(0);
    expect(await drops()).toEqual([]);
  });

  test("does not put an older hour in the place of a newer one", async () => {
    kma.answer = send(hubDocument(HOUR, everyStation("5.0")));
    await refresh([hub]);
    const before = new Date(HOUR.getTime() - 60 * MINUTE);
    mirror.answer = send(mapDocument(before, [{ id: 108, desc: "눈", ta: "-9.9" }]));
    expect(await refresh([map])).toBe("missing");
    expect(new Set((await shown()).map((row) => row.temperatureTenths))).toEqual(new Set([50]));
  });

  test("is hidden from readers when it is three hours old", async () => {
    const age = async (minutes: number) => {
      const observedAt = new Date(Date.now() - minutes * MINUTE);
      await room.db.update(weatherObservations).set({ observedAt });
      return (await shown()).length;
    };
    kma.answer = send(hubDocument(HOUR, everyStation()));
    await refresh([hub]);
    expect(await age(179)).toBe(16);
    expect(await age(181)).toBe(0);
  });

  test("of another day or of the future is not believed", async () => {
    for (const hours of [-24, 2]) {
      const wrong = new Date(HOUR.getTime() + hours * 60 * MINUTE);
      mirror.answer = send(mapDocument(wrong, [{ id: 108, desc: "맑음", ta: "1.0" }]));
      expect(await refresh([map])).toBe("missing");
      await room.db.delete(weatherPauses);
    }
    expect(await shown()).toEqual([]);
  });
});

describe("a provider that fails", () => {
  const good = () => mapDocument(HOUR, [{ id: 108, desc: "맑음", ta: "1.0" }]);

  test("leaves the hour to the next one, and its key out of the log", async () => {
    kma.answer = send("", 503);
    mirror.answer = send(good());
    expect(await refresh([hub, map])).toBe("kept");
    expect((await shown()).map(({ provider }) => provider)).toEqual(["web-map"]);
    expect(logged).toEqual(["hub: HTTP 503"]);
    expect(logged.join()).not.toContain("secret-key");
  });

  test("is left alone for 1, 2, 4 minutes, and asked at once again after a success", async () => {
    kma.answer = send("", 503);
    const minutes = [0, 0.5, 1, 2, 3, 4, 5, 6, 7];
    const calls: number[] = [];
    for (const minute of minutes) {
      kma.asked.length = 0;
      await refresh([hub], later(minute));
      if (kma.asked.length > 0) calls.push(minute);
    }
    expect(calls).toEqual([0, 1, 3, 7]);
    kma.answer = send(hubDocument(HOUR, everyStation()));
    expect(await refresh([hub], later(15))).toBe("kept");
    expect(await room.db.select().from(weatherPauses)).toEqual([]);
  });

  test("is left alone until midnight in Seoul after its quota, also by another worker", async () => {
    const now = new Date("2026-02-09T14:59:00Z");
    expect(notBefore("quota", 1, now)).toEqual(new Date("2026-02-09T15:00:00Z"));
    expect(notBefore("quota", 9, new Date("2026-02-09T15:00:00Z"))).toEqual(
      new Date("2026-02-10T15:00:00Z"),
    );
    kma.answer = send("", 429);
    await refresh([hub]);
    // What a worker does at its start: refusals are forgotten, the quota is not.
    await forgetRefusals(room.db);
    await refresh([hub], later(1));
    expect(kma.asked).toHaveLength(1);
  });

  test("is tried once an hour after a refusal", () => {
    expect(notBefore("refused", 1, NOW)).toEqual(later(60));
    expect(notBefore("transient", 20, NOW)).toEqual(later(60));
  });
});

describe("the worker", () => {
  test("fills the strip at its start, and takes the examples out when others are chosen", async () => {
    const worker = keepWeather(room.db, database.newsroomUrl, [demoWeather()]);
    await expect.poll(async () => (await shown()).length, { timeout: 5_000 }).toBe(16);
    await worker.stop();
    await room.db.delete(outbox);
    await forgetOthers(room.db, ["hub"]);
    expect(await shown()).toEqual([]);
    expect(await drops()).toEqual(["weather"]);
  });

  test("without a provider asks nobody and shows nothing", async () => {
    await refresh([demoWeather()]);
    const worker = keepWeather(room.db, database.newsroomUrl, []);
    await expect.poll(async () => (await shown()).length).toBe(0);
    await worker.stop();
  });
});
