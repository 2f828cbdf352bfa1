/** Share of a whole, 0 where there is nothing to share. */
export const ratio = (part: number, whole: number) => (whole > 0 ? part / whole : 0);
