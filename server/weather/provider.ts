import type { Observation, ProviderName } from "#domain/weather/observation.ts";

/** One source of the weather. */
export interface WeatherProvider {
  readonly name: ProviderName;
  /**
   * What the sixteen stations observed at a full hour; stations without a temperature are left out.
   * @throws WeatherFailure
   */
  observe(hour: Date): Promise<Observation[]>;
}

/**
 * Why a provider told nothing: `transient` may pass, `refused` needs a person (the key, the
 * application), `quota` lasts until midnight in Seoul.
 */
export type FailureReason = "transient" | "refused" | "quota";

export class WeatherFailure extends Error {
  readonly reason: FailureReason;

  /** @param message for the log; never with a key or a whole address in it */
  constructor(reason: FailureReason, message: string) {
    super(message);
    this.reason = reason;
  }
}
