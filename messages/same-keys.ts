/** The shape of a namespace: the Korean file sets the keys, every other language says its own words. */
export type SameKeys<T> = { [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };
