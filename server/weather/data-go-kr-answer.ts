import { z } from "zod";
import { quoted } from "./ask.ts";
import { readFlatXml } from "./flat-xml.ts";
import { type FailureReason, WeatherFailure } from "./provider.ts";

/** One value of a cell of the grid; codes and numbers come as text. */
export type GridValue = {
  readonly category: string;
  readonly value: string;
  /** `1400`; set in forecasts. */
  readonly time: string | null;
};

const text = z.union([z.string(), z.number()]).transform(String);
const form = z.object({
  response: z.object({
    header: z.object({ resultCode: text, resultMsg: text.optional() }),
    body: z
      .object({
        items: z.object({
          item: z.array(
            z.object({
              category: z.string(),
              obsrValue: text.optional(),
              fcstValue: text.optional(),
              fcstTime: text.optional(),
            }),
          ),
        }),
      })
      .optional(),
  }),
});

/**
 * The values of one answer. Errors come with HTTP 200, from the gateway as XML though JSON was asked.
 * @throws WeatherFailure
 */
export function readGridAnswer(document: string, status: number): GridValue[] {
  const start = document.trimStart();
  if (start.startsWith("<")) throw gatewayFailure(document);
  if (status !== 200) throw new WeatherFailure("transient", `HTTP ${status}: ${quoted(start)}`);
  const parsed = form.safeParse(jsonIn(document));
  if (!parsed.success) throw new WeatherFailure("transient", "an answer of unknown form");
  const { header, body } = parsed.data.response;
  if (header.resultCode !== "00") throw failureOf(header.resultCode, header.resultMsg);
  const items = body?.items.item ?? [];
  return items.flatMap(({ category, obsrValue, fcstValue, fcstTime }) => {
    const value = obsrValue ?? fcstValue;
    return value === undefined ? [] : [{ category, value, time: fcstTime ?? null }];
  });
}

function gatewayFailure(document: string): WeatherFailure {
  const elements = readFlatXml(document) ?? [];
  const said = (name: string) => elements.find((element) => element.name === name)?.text.trim();
  const code = said("returnReasonCode") ?? said("resultCode");
  if (code === undefined) return new WeatherFailure("transient", "an answer of unknown form");
  return failureOf(code, said("returnAuthMsg") ?? said("errMsg") ?? said("resultMsg"));
}

/** The portal's codes; those not named here (01 02 03 04 05 99) may pass by themselves. */
const REASONS: Readonly<Record<string, FailureReason>> = {
  "10": "refused",
  "11": "refused",
  "12": "refused",
  "20": "refused",
  "21": "refused",
  "22": "quota",
  "30": "refused",
  "31": "refused",
  "32": "refused",
};

function failureOf(code: string, words: string | undefined): WeatherFailure {
  const digits = code.padStart(2, "0");
  return new WeatherFailure(REASONS[digits] ?? "transient", `${quoted(code)} ${quoted(words)}`);
}

function jsonIn(document: string): unknown {
  try {
    return JSON.parse(document);
  } catch {
    return null;
  }
}
