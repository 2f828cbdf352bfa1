/** Half of a character that UTF-16 writes in two: it has no UTF-8. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text with U+FFFD for each half of a character, so that every file and address can hold it. */
export function wellFormed(text: string): string {
  return text.replace(LONE, '\ufffd');
}

/** Whether a UTF-16 unit is the second half of a character. NaN, behind the end of a text, is none. */
export function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
