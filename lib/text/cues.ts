import { CUE_WORDS, type CueKind, type CueWords } from './cue-words';
import { foldText } from './fold';
import { createPhraseTable, findPhrases, type Phrase, type PhraseTable, plainKey } from './phrases';
import { primaryLanguage } from './stem';
import type { Token } from './tokens';

/** A cue where it stands: tokens `from` to `to`, end exclusive. */
export interface Cue {
  kind: CueKind;
  from: number;
  to: number;
}

interface CueTable {
  kinds: CueKind[];
  table: PhraseTable;
}

const tables = new Map<string, CueTable>();

/**
 * The cues of a text in order; of two that overlap and are of one kind, the longer. Languages other
 * than the eight have none.
 */
export function cuesIn(tokens: Token[], lang: string): Cue[] {
  const { kinds, table } = tableFor(primaryLanguage(lang));
  const cues = findPhrases(table, tokens, lang).map(({ from, to, value }) => ({
    kind: kinds[value]!,
    from,
    to,
  }));
  return cues.filter((cue) => !cues.some((other) => covers(other, cue)));
}

function covers(other: Cue, cue: Cue): boolean {
  const longer = other.to - other.from > cue.to - cue.from;
  return longer && other.kind === cue.kind && other.from <= cue.from && other.to >= cue.to;
}

function tableFor(lang: string): CueTable {
  const known = tables.get(lang) ?? createTable(CUE_WORDS[lang] ?? {});
  tables.set(lang, known);
  return known;
}

function createTable(words: CueWords): CueTable {
  const kinds = Object.keys(words) as CueKind[];
  const phrases = kinds.flatMap((kind, value): Phrase[] =>
    words[kind]!.split(/[|\n]/).map((phrase) => ({ keys: keysOf(phrase), value })),
  );
  return { kinds, table: createPhraseTable(phrases) };
}

function keysOf(phrase: string): string[] {
  const words = phrase.trim().split(/\s+/).filter(Boolean);
  return words.map((word) => plainKey(foldText(word)));
}
