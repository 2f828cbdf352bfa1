/** The value at which each form of colour is half way to white. */
const MIDDLE: Record<string, number> = {
  rgb: 127.5,
  rgba: 127.5,
  color: 0.5,
  lab: 50,
  lch: 50,
  oklab: 0.5,
  oklch: 0.5,
};
const COLOR = /^([a-z]+)\((?:[a-z][\w-]* )?([^)]+)\)$/;

/**
 * Whether a colour, as the browser computes it, is nearer to white than to black. Light text stands on
 * a dark page, also where that is a picture. Null for a form of colour that is not known here.
 */
export function isLightColor(color: string): boolean | null {
  const [, form = '', values = ''] = COLOR.exec(color) ?? [];
  const middle = MIDDLE[form];
  if (!middle) return null;
  const [first = 0, second = 0, third = 0] = values
    .split(/[\s,/]+/)
    .map((value) => parseFloat(value) || 0);
  if (/^(ok)?l/.test(form)) return first > middle; // it begins with its lightness
  // The weights of Rec. 709.
  return 0.2126 * first + 0.7152 * second + 0.0722 * third > middle;
}
