/**
 * The English stemmer of Snowball ("Porter2"): M. F. Porter, "Snowball: a language for stemming
 * algorithms", 2001, and its page on the English stemmer, whose step names are kept below.
 * Written out here since the packaged port carries 24 languages in one file of 60 KB (gzip).
 */

const VOWEL = 'aeiouy';
const IRREGULAR = new Map(
  Object.entries({
    skis: 'ski',
    skies: 'sky',
    dying: 'die',
    lying: 'lie',
    tying: 'tie',
    idly: 'idl',
    gently: 'gentl',
    ugly: 'ugli',
    early: 'earli',
    only: 'onli',
    singly: 'singl',
  }),
);
const INVARIANT = new Set(['sky', 'news', 'howe', 'atlas', 'cosmos', 'bias', 'andes']);
const INVARIANT_AFTER_1A = /^(?:inning|outing|canning|herring|earring|proceed|exceed|succeed)$/;

const STEP_2: [string, string][] = [
  ['ization', 'ize'],
  ['ational', 'ate'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['entli', 'ent'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ousli', 'ous'],
  ['iviti', 'ive'],
  ['fulli', 'ful'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['abli', 'able'],
  ['izer', 'ize'],
  ['ator', 'ate'],
  ['alli', 'al'],
  ['bli', 'ble'],
  ['ogi', 'og'],
  ['li', ''],
];
const STEP_3: [string, string][] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ative', ''],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];
const STEP_4 = /(?:ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|ion|al|er|ic)$/;

/** The stem of a folded English word (`a`–`z`); a word of under three letters is its own stem. */
export function stemEnglish(word: string): string {
  if (word.length < 3 || INVARIANT.has(word)) return word;
  const irregular = IRREGULAR.get(word);
  if (irregular) return irregular;
  const marked = markConsonantY(word);
  const r1 = regionOne(marked);
  const r2 = regionAfter(marked, r1);
  let stem = step1a(marked);
  if (INVARIANT_AFTER_1A.test(stem)) return stem;
  stem = step1c(step1b(stem, r1));
  stem = step3(step2(stem, r1), r1, r2);
  stem = step5(step4(stem, r2), r1, r2);
  return stem.toLowerCase();
}

const isVowel = (letter: string | undefined) => letter !== undefined && VOWEL.includes(letter);
const hasVowel = (text: string) => /[aeiouy]/.test(text);

/** `Y` stands for a `y` that is a consonant: at the beginning or after a vowel. */
function markConsonantY(word: string): string {
  if (!word.includes('y')) return word;
  let marked = '';
  for (let i = 0; i < word.length; i++) {
    const consonant = word[i] === 'y' && (i === 0 || isVowel(marked[i - 1]));
    marked += consonant ? 'Y' : word[i];
  }
  return marked;
}

/** Where R1 begins; three prefixes are set by hand to keep apart `general` and `generate`, … */
function regionOne(word: string): number {
  const prefix = /^(?:gener|commun|arsen)/.exec(word);
  return prefix ? prefix[0].length : regionAfter(word, 0);
}

/** Where the region behind the first consonant that follows a vowel begins, from `from` on. */
function regionAfter(word: string, from: number): number {
  for (let i = from + 1; i < word.length; i++) {
    if (!isVowel(word[i]) && isVowel(word[i - 1])) return i + 1;
  }
  return word.length;
}

function endsShort(word: string): boolean {
  const last = word.length - 1;
  if (last === 1) return isVowel(word[0]) && !isVowel(word[1]);
  return (
    last > 1 &&
    !isVowel(word[last]) &&
    !'wxY'.includes(word[last]!) &&
    isVowel(word[last - 1]) &&
    !isVowel(word[last - 2])
  );
}

function step1a(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  if (/[us]s$/.test(word) || !word.endsWith('s')) return word;
  return hasVowel(word.slice(0, -2)) ? word.slice(0, -1) : word;
}

function step1b(word: string, r1: number): string {
  const eed = /eed(?:ly)?$/.exec(word);
  if (eed) return eed.index >= r1 ? `${word.slice(0, eed.index)}ee` : word;
  const ending = /(?:ed|ing)(?:ly)?$/.exec(word);
  if (!ending || !hasVowel(word.slice(0, ending.index))) return word;
  const stem = word.slice(0, ending.index);
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(stem)) return stem.slice(0, -1);
  return r1 >= stem.length && endsShort(stem) ? `${stem}e` : stem;
}

function step1c(word: string): string {
  const turns = /[yY]$/.test(word) && word.length > 2 && !isVowel(word[word.length - 2]);
  return turns ? `${word.slice(0, -1)}i` : word;
}

function step2(word: string, r1: number): string {
  const rule = STEP_2.find(([suffix]) => word.endsWith(suffix));
  if (!rule) return word;
  const at = word.length - rule[0].length;
  if (at < r1) return word;
  if (rule[0] === 'ogi' && word[at - 1] !== 'l') return word;
  if (rule[0] === 'li' && !'cdeghkmnrt'.includes(word[at - 1] ?? '.')) return word;
  return word.slice(0, at) + rule[1];
}

function step3(word: string, r1: number, r2: number): string {
  const rule = STEP_3.find(([suffix]) => word.endsWith(suffix));
  if (!rule) return word;
  const at = word.length - rule[0].length;
  if (at < (rule[0] === 'ative' ? Math.max(r1, r2) : r1)) return word;
  return word.slice(0, at) + rule[1];
}

function step4(word: string, r2: number): string {
  const ending = STEP_4.exec(word);
  if (!ending || ending.index < r2) return word;
  if (ending[0] === 'ion' && !/[st]/.test(word[ending.index - 1] ?? '')) return word;
  return word.slice(0, ending.index);
}

function step5(word: string, r1: number, r2: number): string {
  const at = word.length - 1;
  const stem = word.slice(0, -1);
  if (word.endsWith('e')) return at >= r2 || (at >= r1 && !endsShort(stem)) ? stem : word;
  return word.endsWith('ll') && at >= r2 ? stem : word;
}
