export * from "./articles.ts";
export * from "./events.ts";
export { magam } from "./magam.ts";
export * from "./people.ts";
export * from "./publications.ts";
export * from "./readership.ts";
export * from "./revisions.ts";
export * from "./sections.ts";
export * from "./weather.ts";
