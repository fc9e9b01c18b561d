import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { seoulClock, two } from "#domain/korean/seoul-clock.ts";
import { STATIONS } from "#domain/weather/stations.ts";

/** A server on this machine that answers as told, and remembers what it was asked. */
export type FakeKma = {
  readonly url: string;
  readonly place: { readonly baseUrl: string; readonly allowLoopback: true };
  readonly asked: URL[];
  answer: (asked: URL, response: ServerResponse) => void;
  close(): Promise<void>;
};

export async function fakeKma(): Promise<FakeKma> {
  const asked: URL[] = [];
  const server: Server = createServer((request: IncomingMessage, response) => {
    const url = new URL(request.url ?? "/", "http://fake");
    asked.push(url);
    fake.answer(url, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const fake: FakeKma = {
    url,
    place: { baseUrl: url, allowLoopback: true },
    asked,
    answer: (_, response) => response.writeHead(404).end(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return fake;
}

export const send = (body: string | Buffer, status = 200) => {
  return (_: URL, response: ServerResponse) => {
    response.writeHead(status).end(body);
  };
};

/** The hour as the weather service stamps it: `202602091400`. */
export function stampOf(hour: Date): string {
  const { year, month, day, hour: clock } = seoulClock(hour);
  return `${year}${two(month)}${two(day)}${two(clock)}00`;
}

const COLUMNS_46 =
  "YYMMDDHHMI STN WD WS GST GST GST PA PS PT PR TA TD HM PV RN RN RN RN SD SD SD WC WP WW CA CA CH CT CT CT CT VS SS SI ST TS TE TE TE TE ST WH BF IR IX".split(
    " ",
  );
/** The older layout lacks the third RN. */
const COLUMNS_45 = COLUMNS_46.filter((_, index) => index !== 17);

export type HubRow = { stn: number; ta: string; ca?: string; rn?: string };

/** EUC-KR for «기온»: the heading is Korean, the columns are ASCII. */
const KOREAN_HEADING = Buffer.from([0x23, 0x20, 0xb1, 0xe2, 0xbf, 0xc2, 0x0a]);

/** A document in the form of `kma_sfctm2.php`. */
export function hubDocument(hour: Date, rows: readonly HubRow[], layout: 45 | 46 = 46): Buffer {
  const names = layout === 46 ? COLUMNS_46 : COLUMNS_45;
  const line = ({ stn, ta, ca = "-9", rn = "-9.0" }: HubRow) =>
    names
      .map((name, index) => {
        if (index === 0) return stampOf(hour);
        if (name === "STN") return String(stn);
        if (name === "TA") return ta;
        if (name === "RN" && names.indexOf("RN") === index) return rn;
        if (name === "CA" && names.indexOf("CA") === index) return ca;
        return name === "WW" ? "-" : "7.0";
      })
      .join("   ");
  const text = [`# ${names.join("  ")}`, "#  KST  ID", ...rows.map(line), "#7777END", ""].join(
    "\n",
  );
  return Buffer.concat([
    Buffer.from("#START7777\n#-----\n", "latin1"),
    KOREAN_HEADING,
    Buffer.from(text, "latin1"),
  ]);
}

export const everyStation = (ta = "3.6", ca = "2"): HubRow[] =>
  STATIONS.map(({ id }) => ({ stn: id, ta, ca }));

export type MapRow = { id: number; desc: string; ta: string };

/** A document in the form of `sfc_web_map.xml`. */
export function mapDocument(hour: Date, rows: readonly MapRow[]): string {
  const { year, month, day, hour: clock } = seoulClock(hour);
  const locals = rows.map(
    ({ id, desc, ta }) =>
      `<local stn_id="${id}" icon="" desc="${desc}" ta="${ta}">${STATIONS.find((one) => one.id === id)?.name ?? "독도"}</local>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<current xmlns="current">
<weather year="${year}" month="${two(month)}" day="${two(day)}" hour="${two(clock)}">
${locals.join("\n")}
</weather>
</current>
`;
}

/** An answer in the form of the data portal's two calls. */
export function gridDocument(items: readonly Record<string, string | number>[]): string {
  const header = { resultCode: "00", resultMsg: "NORMAL_SERVICE" };
  const body = { dataType: "JSON", items: { item: items }, pageNo: 1, numOfRows: 100 };
  return JSON.stringify({ response: { header, body } });
}

/** The portal's gateway speaks XML even where JSON was asked, with status 200. */
export function gatewayError(code: string, words: string): string {
  return `<OpenAPI_ServiceResponse>
  <cmmMsgHeader>
    <errMsg>SERVICE ERROR</errMsg>
    <returnAuthMsg>${words}</returnAuthMsg>
    <returnReasonCode>${code}</returnReasonCode>
  </cmmMsgHeader>
</OpenAPI_ServiceResponse>`;
}
