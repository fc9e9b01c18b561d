-- What the weather strip shows. A number older than three hours is no weather any more.
CREATE VIEW magam.site_weather WITH (security_barrier) AS
  SELECT station, observed_at, sky, icon, temperature_tenths, provider
  FROM magam.weather_observations
  WHERE observed_at > now() - interval '3 hours';
