/** What is read of one page or file: more than a book of 400 pages has. UTF-16 units. */
export const MAX_CHARS = 2_000_000;

/** Blocks beyond this are not read. */
export const MAX_BLOCKS = 50_000;

/** What is read of a page's title; what goes on after it is a page's trick. UTF-16 units. */
export const MAX_TITLE = 5000;
