import { customType, pgSchema } from "drizzle-orm/pg-core";

/** The one schema of the house. The job library keeps its own tables beside it. */
export const magam = pgSchema("magam");

/** `timestamptz`: instants only. People type and read Asia/Seoul, the database knows instants. */
export const instant = customType<{ data: Date; driverData: string | Date }>({
  dataType: () => "timestamp with time zone",
  fromDriver: (value) => new Date(value),
  toDriver: (value) => value.toISOString(),
});
