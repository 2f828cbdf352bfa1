import { wellFormed } from '../text/well-formed';

/** What Windows, macOS, Android or Obsidian refuse in a name, and what nobody sees. */
const REFUSED = /[<>:"/\\|?*#^[\]%\p{C}]|\p{Zl}|\p{Zp}/gu;
/** Names of devices on Windows, with any ending. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** In UTF-8 a unit takes three bytes at most, and file systems allow 255, of which the ending takes some. */
const LONGEST = 70;

/** A name that every system takes, made of a title; `spare` where nothing of it is left. */
export function fileNameOf(title: string, spare: string): string {
  const plain = wellFormed(title.normalize('NFC')).replace(REFUSED, ' ').replace(/\s+/g, ' ');
  // A cut may leave half a character or a space; a dot or a space at an end is refused or hidden.
  const short = wellFormed(plain.trim().slice(0, LONGEST)).replace(/\ufffd$/, '');
  const name = short.replace(/^[. ]+|[. ]+$/g, '');
  return DEVICES.test(name) ? `_${name}` : name || spare;
}

/** Names with numbers where two would be one: many systems do not tell capitals apart. */
export function uniqueNames(names: string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let unique = name;
    for (let count = 2; taken.has(unique.toLowerCase().normalize('NFKC')); count++) {
      unique = `${name} ${count}`;
    }
    taken.add(unique.toLowerCase().normalize('NFKC'));
    return unique;
  });
}
