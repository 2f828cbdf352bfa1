import { foldText } from '../text/fold';
import { wordsOf } from '../text/words';
import type { Pack, Source, Statement } from '../types';

/** How the audit gets at what it cannot do itself: the texts by file name, and SHA-256 in hex of UTF-8. */
export interface AuditTools {
  texts: Map<string, string>;
  sha256(text: string): string;
}

/** So many words in a row are no longer a fact but a sentence: that of whoever wrote it. */
const COPIED_WORDS = 8;

/**
 * Faults of a pack against its source texts, one line each; empty where all is well. Checked are each
 * file's hash, each statement's passage, hash and quote, and that no statement's text repeats eight or
 * more words of its source in a row outside its quote, the pack's own names counted as one word.
 */
export function auditPack(pack: Pack, tools: AuditTools): string[] {
  const names = namePattern(pack);
  return pack.sources
    .filter(({ file }) => file)
    .flatMap((source) => {
      const text = tools.texts.get(source.file!);
      if (text === undefined) return [`sources ${source.id}: ${source.file} is not there`];
      const own = pack.statements.filter((statement) => statement.source === source.id);
      return [
        ...auditFile(source, text, tools),
        ...own.flatMap((statement) => auditStatement(statement, text, names, tools)),
      ];
    });
}

function auditFile(source: Source, text: string, { sha256 }: AuditTools): string[] {
  return sha256(text) === source.sha256
    ? []
    : [`sources ${source.id}: ${source.file} has another hash than the pack says`];
}

function auditStatement(
  statement: Statement,
  source: string,
  names: RegExp | null,
  { sha256 }: AuditTools,
): string[] {
  const { id, locator, quote, text } = statement;
  const { start, end } = locator;
  if (end > source.length) return [`statements ${id}: ends at ${end} of ${source.length}`];
  const passage = source.slice(start, end);
  const folded = passage.replace(/\s+/g, ' ').trim();
  const copied = copiedRun(quote ? text.replace(quote, ' ') : text, source, names);
  return [
    ...(sha256(folded) === locator.sha256
      ? []
      : [`statements ${id}: the passage has another hash`]),
    ...(!quote || passage.includes(quote)
      ? []
      : [`statements ${id}: the quote is not in the passage`]),
    ...(copied ? [`statements ${id}: repeats its source: "${copied}"`] : []),
  ];
}

/** The first run of `COPIED_WORDS` words that both texts have; null for none. */
function copiedRun(text: string, source: string, names: RegExp | null): string | null {
  const runs = new Set(runsOf(wordsIn(source, names)));
  return runsOf(wordsIn(text, names)).find((run) => runs.has(run)) ?? null;
}

function runsOf(words: string[]): string[] {
  const last = words.length - COPIED_WORDS;
  return Array.from({ length: Math.max(0, last + 1) }, (_, at) =>
    words.slice(at, at + COPIED_WORDS).join(' '),
  );
}

/** Stands for any name while words are counted. */
const NAME = 'xnamex';

function wordsIn(text: string, names: RegExp | null): string[] {
  const plain = wordsOf(text)
    .map(({ folded }) => folded)
    .join(' ');
  return (names ? plain.replace(names, NAME) : plain).split(' ').filter(Boolean);
}

/** All names of the pack as one pattern over folded words, longest first; null where it has none. */
function namePattern({ actors }: Pack): RegExp | null {
  const texts = actors.flatMap(({ name, aliases }) => [name, ...aliases.map(({ text }) => text)]);
  const folded = new Set(
    texts.map((text) =>
      wordsOf(foldText(text))
        .map((word) => word.folded)
        .join(' '),
    ),
  );
  folded.delete('');
  if (!folded.size) return null;
  const longestFirst = [...folded].sort((a, b) => b.length - a.length);
  return new RegExp(`(?<![^ ])(?:${longestFirst.join('|')})(?![^ ])`, 'g');
}
