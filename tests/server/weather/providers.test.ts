import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { STATIONS } from "#domain/weather/stations.ts";
import { dataGoKr } from "#server/weather/data-go-kr.ts";
import { demoWeather } from "#server/weather/demo.ts";
import { kmaHub } from "#server/weather/kma-hub.ts";
import { WeatherFailure, type WeatherProvider } from "#server/weather/provider.ts";
import { sfcWebMap } from "#server/weather/sfc-web-map.ts";
import {
  everyStation,
  type FakeKma,
  fakeKma,
  gatewayError,
  gridDocument,
  hubDocument,
  mapDocument,
  send,
} from "./fake-kma.ts";

/** 14:00 in Seoul. */
const HOUR = new Date("2026-02-09T05:00:00Z");
let kma: FakeKma;

beforeAll(async () => {
  kma = await fakeKma();
});
beforeEach(() => {
  kma.asked.length = 0;
});
afterAll(() => kma.close());

async function failureOf(provider: WeatherProvider): Promise<string> {
  const error = await provider.observe(HOUR).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof WeatherFailure)) throw new Error(`no failure but ${String(error)}`);
  return `${error.reason}: ${error.message}`;
}

describe("the API hub", () => {
  const hub = () => kmaHub("k/e+y", kma.place);

  test("is asked once for all sixteen stations of one hour in Seoul", async () => {
    kma.answer = send(hubDocument(HOUR, everyStation()));
    const observations = await hub().observe(HOUR);
    expect(observations).toHaveLength(16);
    expect(kma.asked).toHaveLength(1);
    const [url] = kma.asked;
    expect(url?.pathname).toBe("/api/typ01/url/kma_sfctm2.php");
    expect(Object.fromEntries(url?.searchParams ?? [])).toEqual({
      tm: "202602091400",
      stn: "98:105:108:133:143:152:156:159:172:184:201:226:238:259:283:294",
      help: "0",
      authKey: "k/e+y",
    });
  });

  test.each([45, 46] as const)("reads the layout of %i columns by its header", async (layout) => {
    const rows = [
      { stn: 98, ta: "2.3", ca: "2" },
      { stn: 156, ta: "-3.0", ca: "7" },
      { stn: 184, ta: "0.0", ca: "10" },
      { stn: 294, ta: "-9.0", ca: "-9", rn: "0.5" },
    ];
    kma.answer = send(hubDocument(HOUR, rows, layout));
    expect(await hub().observe(HOUR)).toEqual([
      { station: 98, observedAt: HOUR, sky: "맑음", temperatureTenths: 23 },
      { station: 156, observedAt: HOUR, sky: "구름많음", temperatureTenths: -30 },
      { station: 184, observedAt: HOUR, sky: "흐림", temperatureTenths: 0 },
      { station: 294, observedAt: HOUR, sky: "눈", temperatureTenths: -90 },
    ]);
  });

  test("takes -9, -99 and -999 for missing: no sky, or no station", async () => {
    const rows = [
      { stn: 98, ta: "2.3", ca: "-9" },
      { stn: 105, ta: "-99.0", ca: "1" },
      { stn: 108, ta: "-999", ca: "1" },
      { stn: 133, ta: "-9", ca: "1" },
      { stn: 999, ta: "1.0", ca: "1" },
    ];
    kma.answer = send(hubDocument(HOUR, rows));
    expect(await hub().observe(HOUR)).toEqual([
      { station: 98, observedAt: HOUR, sky: null, temperatureTenths: 23 },
    ]);
    const summer = new Date("2026-07-09T05:00:00Z");
    kma.answer = send(
      hubDocument(summer, [
        { stn: 98, ta: "-9.0" },
        { stn: 108, ta: "27.1" },
      ]),
    );
    expect((await hub().observe(summer)).map(({ station }) => station)).toEqual([108]);
  });

  test("takes no sky from a row that does not fit its header", async () => {
    const whole = hubDocument(HOUR, [{ stn: 98, ta: "2.3", ca: "2" }]).toString("latin1");
    kma.answer = send(whole.replace("   -   ", "   01   19   "));
    expect(await hub().observe(HOUR)).toEqual([
      { station: 98, observedAt: HOUR, sky: null, temperatureTenths: 23 },
    ]);
  });

  test("tells a refusal in JSON from a bad day, without repeating the key", async () => {
    const refusal = { result: { status: 403, message: "활용신청이 필요한 API 입니다." } };
    for (const status of [200, 403]) {
      kma.answer = send(JSON.stringify(refusal), status);
      expect(await failureOf(hub())).toBe("refused: 403 활용신청이 필요한 API 입니다.");
    }
    kma.answer = send(JSON.stringify({ result: { status: 401, message: "유효하지 않은 키" } }));
    expect(await failureOf(hub())).toMatch(/^refused: 401/);
    kma.answer = send('{"result":', 200);
    expect(await failureOf(hub())).toBe("transient: an answer of unknown form");
  });

  test.each<[string, string | Buffer, number]>([
    ["a document cut off", hubDocument(HOUR, everyStation()).subarray(0, -20), 200],
    ["no rows yet", hubDocument(HOUR, []), 200],
    ["no header", "#START7777\n202602091400 108 1 2 3\n#7777END\n", 200],
    ["a page in HTML", "<html><body>점검 중</body></html>", 200],
    ["nothing", "", 200],
    ["a broken server", "oops", 502],
  ])("says transient to %s", async (_, body, status) => {
    kma.answer = send(body, status);
    expect(await failureOf(hub())).toMatch(/^transient: /);
  });

  test("says quota to HTTP 429, transient to a closed line", async () => {
    kma.answer = send("", 429);
    expect(await failureOf(hub())).toMatch(/^quota: /);
    kma.answer = (_, response) => {
      response.writeHead(200, { "content-length": "1000" }).write("#START7777");
      setTimeout(() => response.destroy(), 20);
    };
    expect(await failureOf(hub())).toMatch(/^transient: /);
  });
});

describe("the data portal", () => {
  const portal = (key = "abc+/==") => dataGoKr(key, kma.place);
  const calls = (name: string) => kma.asked.filter(({ pathname }) => pathname.endsWith(name));
  const observed = (t1h: string, pty = "0") =>
    gridDocument([
      { category: "PTY", obsrValue: pty, nx: 60, ny: 127 },
      { category: "T1H", obsrValue: t1h, nx: 60, ny: 127 },
    ]);
  const forecast = gridDocument([
    { category: "SKY", fcstTime: "1300", fcstValue: "4" },
    { category: "SKY", fcstTime: "1400", fcstValue: "3" },
  ]);
  const both =
    (t1h: string, pty?: string) => (asked: URL, response: Parameters<FakeKma["answer"]>[1]) =>
      send(asked.pathname.endsWith("Ncst") ? observed(t1h, pty) : forecast)(asked, response);

  test("takes the temperature from what is and the sky from the forecast for that hour", async () => {
    kma.answer = both("-3.4");
    const found = await portal().observe(HOUR);
    expect(found).toHaveLength(16);
    expect(found.find(({ station }) => station === 108)).toEqual({
      ...{ station: 108, observedAt: HOUR, sky: "구름많음", temperatureTenths: -34 },
    });
    const seoul = (name: string) =>
      calls(name).find(({ searchParams }) => searchParams.get("nx") === "60");
    expect(Object.fromEntries(seoul("getUltraSrtNcst")?.searchParams ?? [])).toEqual({
      serviceKey: "abc+/==",
      pageNo: "1",
      numOfRows: "100",
      dataType: "JSON",
      base_date: "20260209",
      base_time: "1400",
      nx: "60",
      ny: "127",
    });
    expect(seoul("getUltraSrtFcst")?.searchParams.get("base_time")).toBe("1330");
  });

  test("does not encode an encoded key again", async () => {
    kma.answer = both("1.0");
    await portal("abc%2B%2F%3D%3D").observe(HOUR);
    expect(kma.asked[0]?.searchParams.get("serviceKey")).toBe("abc+/==");
  });

  test("names rain and snow without asking for a forecast", async () => {
    kma.answer = both("0.2", "3");
    const found = await portal().observe(HOUR);
    expect(new Set(found.map(({ sky }) => sky))).toEqual(new Set(["눈"]));
    expect(calls("getUltraSrtFcst")).toEqual([]);
  });

  test("shows the temperature alone where the forecast fails", async () => {
    kma.answer = (asked, response) =>
      send(asked.pathname.endsWith("Ncst") ? observed("5") : gatewayError("04", "HTTP ERROR"))(
        asked,
        response,
      );
    const found = await portal().observe(HOUR);
    expect(found[0]).toMatchObject({ sky: null, temperatureTenths: 50 });
  });

  test.each([
    ["22", "LIMITED_NUMBER_OF_SERVICE_REQUESTS_EXCEEDS_ERROR", "quota"],
    ["30", "SERVICE_KEY_IS_NOT_REGISTERED_ERROR", "refused"],
    ["20", "SERVICE_ACCESS_DENIED_ERROR", "refused"],
    ["12", "NO_OPENAPI_SERVICE_ERROR", "refused"],
    ["04", "HTTP_ERROR", "transient"],
    ["99", "UNKNOWN_ERROR", "transient"],
  ])("reads error %s, %s, in XML with HTTP 200 as %s", async (code, words, reason) => {
    kma.answer = send(gatewayError(code, words));
    expect(await failureOf(portal())).toBe(`${reason}: ${code} ${words}`);
    // Every call counts: after a grave word no more than the four under way, else a few tries.
    expect(kma.asked.length).toBeLessThanOrEqual(reason === "transient" ? 7 : 4);
  });

  test("reads an error in JSON, and waits where the hour has no data yet", async () => {
    const header = { resultCode: "03", resultMsg: "NO_DATA" };
    kma.answer = send(JSON.stringify({ response: { header } }));
    expect(await failureOf(portal())).toBe("transient: 03 NO_DATA");
  });

  test("leaves out a city without a value, and gives up where most are missing", async () => {
    kma.answer = (asked, response) => {
      const isJeju = asked.searchParams.get("nx") === "53";
      both(isJeju ? "-998.9" : "4.5")(asked, response);
    };
    const found = await portal().observe(HOUR);
    expect(found.map(({ station }) => station)).not.toContain(184);
    expect(found).toHaveLength(15);
    kma.answer = both("-998.9");
    expect(await failureOf(portal())).toMatch(/^transient: /);
  });
});

describe("the old map document", () => {
  const map = () => sfcWebMap(kma.place);

  test("keeps the words as they are, and the temperature alone where there are none", async () => {
    kma.answer = send(
      mapDocument(HOUR, [
        { id: 98, desc: "맑음", ta: "2.3" },
        { id: 108, desc: "-", ta: "-3.0" },
        { id: 152, desc: "낙진 &amp; 재", ta: "8.2" },
        { id: 184, desc: "흐림", ta: "" },
        { id: 251, desc: "맑음", ta: "1.0" },
      ]),
    );
    expect(await map().observe(HOUR)).toEqual([
      { station: 98, observedAt: HOUR, sky: "맑음", temperatureTenths: 23 },
      { station: 108, observedAt: HOUR, sky: null, temperatureTenths: -30 },
      { station: 152, observedAt: HOUR, sky: "낙진 & 재", temperatureTenths: 82 },
    ]);
  });

  const good = mapDocument(HOUR, [{ id: 98, desc: "맑음", ta: "2.3" }]);
  test.each([
    ["a document cut off", good.slice(0, -30)],
    ["a DTD", good.replace("<current", '<!DOCTYPE x [<!ENTITY a "b">]><current')],
    ["an entity of its own", good.replace("맑음", "&a;")],
    ["a script", good.replace("동두천", "<![CDATA[<script>]]>")],
    ["crossed elements", good.replace("</weather>\n</current>", "</current>\n</weather>")],
    ["an attribute twice", good.replace('icon=""', 'ta="9"')],
    ["no hour", good.replace(/hour="\d+"/, 'hour="25"')],
    ["a page in HTML", "<html><body><p>점검 중<br></body></html>"],
    ["nothing", ""],
    ["a million elements", `<current>${"<local/>".repeat(100_000)}</current>`],
    ["a tower", "<a>".repeat(1_000) + "</a>".repeat(1_000)],
  ])("refuses %s", async (_, document) => {
    kma.answer = send(document);
    expect(await failureOf(map())).toMatch(/^transient: /);
  });
});

describe("the demo", () => {
  test("invents the same plausible weather for the same hour, for all sixteen", async () => {
    const found = await demoWeather().observe(HOUR);
    expect(found.map(({ station }) => station)).toEqual(STATIONS.map(({ id }) => id));
    expect(await demoWeather().observe(HOUR)).toEqual(found);
    for (let hour = 0; hour < 24 * 365; hour += 5) {
      const at = new Date(HOUR.getTime() + hour * 3_600_000);
      for (const { temperatureTenths } of await demoWeather().observe(at))
        expect(Math.abs(temperatureTenths - 120)).toBeLessThan(250);
    }
  });
});
