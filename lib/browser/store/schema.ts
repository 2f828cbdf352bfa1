/** The shape in which records are written now; `mendStore` brings older ones to it. */
export const SCHEMA = 2;
