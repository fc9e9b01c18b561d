CREATE TABLE "magam"."weather_observations" (
	"station" integer PRIMARY KEY NOT NULL,
	"observed_at" timestamp with time zone NOT NULL,
	"sky" text,
	"icon" text,
	"temperature_tenths" integer NOT NULL,
	"provider" text NOT NULL,
	CONSTRAINT "weather_observations_earthly" CHECK ("magam"."weather_observations"."temperature_tenths" between -600 and 600),
	CONSTRAINT "weather_observations_sky" CHECK (char_length("magam"."weather_observations"."sky") between 1 and 20)
);
--> statement-breakpoint
CREATE TABLE "magam"."weather_pauses" (
	"provider" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"reason" text NOT NULL,
	"not_before" timestamp with time zone NOT NULL
);
