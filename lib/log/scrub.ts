/** Longest message that is kept. UTF-16 units. */
const LONGEST = 240;
/** So much is looked at, however long a message is. */
const MOST_READ = 4000;

const TEXT = '‹text›';
const ADDRESS = '‹address›';

/**
 * What is between quotation marks in a message is somebody's words, or a value that may hold some. A quote
 * that was cut off goes to the message's end; an apostrophe within a word opens nothing.
 */
const QUOTED =
  /"[^"]*(?:"|$)|“[^”]*(?:”|$)|„[^“”]*(?:[“”]|$)|«[^»]*(?:»|$)|`[^`]*(?:`|$)|(?<![\p{L}\d])['‘][^'’]*(?:['’]|$)/gu;
/** An address by its scheme, or a host by its shape; a file of ours such as `reader.js:1:20` is neither. */
const ADDRESSES =
  /\b[a-z][a-z\d+.-]*:(?:\/\/|%2f)\S*|\b(?:data|blob|about|mailto):\S+|\bwww\.\S+/giu;
const HOSTS =
  /(?<![\w/])(?:[\p{L}\d-]+\.)+(?!js\b|ts\b|tsx\b|json\b|css\b|html\b|index\b)\p{L}{2,}(?::\d+)?(?:\/\S*)?/gu;
/** Browsers and our own code complain in English: other letters came from a page or its reader. */
const FOREIGN = /[^\p{ASCII}‹›…’]+(?:[ \d,;.]*[^\p{ASCII}‹›…’]+)*/gu;

/**
 * A message of an error without what may have come from a page or from its reader: quoted words,
 * addresses and hosts, words in letters that no message of ours or the browser's is written in. What is
 * taken out leaves `‹text›` or `‹address›` behind.
 */
export function scrub(message: string): string {
  const clean = message
    .slice(0, MOST_READ)
    .replace(QUOTED, TEXT)
    .replace(ADDRESSES, ADDRESS)
    .replace(HOSTS, ADDRESS)
    .replace(FOREIGN, TEXT)
    .replace(/\s+/g, ' ')
    .trim();
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST)}…` : clean;
}

/** Places in our own files, `reader.js:1:2040`, the innermost first; of other frames nothing is kept. */
export function ownFrames(stack: string, origin: string, most = 3): string[] {
  const lines = stack.slice(0, MOST_READ).split('\n');
  const places = lines.flatMap((line) => {
    const at = line.indexOf(`${origin}/`);
    const place = at < 0 ? null : /^[\w./-]+:\d+:\d+/.exec(line.slice(at + origin.length + 1));
    return place ? [place[0]] : [];
  });
  return places.slice(0, most);
}
