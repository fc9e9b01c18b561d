/** Beyond it a list has no page: the database skips few rows only, and nobody reads there. */
export const LAST_PAGE = 100;
