import { Unusable } from '../cli';
import { readInput } from '../read-input';

/** A claim or a query, as JSON lines give it. */
export interface TextRow {
  id: string;
  text: string;
  title?: string;
}

/** The rows of a JSON lines file; throws `Unusable` with file and line where one is no row. */
export function readRows(file: string): TextRow[] {
  return readInput(file)
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((line, i) => (line.trim() ? [readRow(line, `${file}:${i + 1}`)] : []));
}

function readRow(line: string, place: string): TextRow {
  const row = parseJson(line, place) as Partial<Record<keyof TextRow, unknown>> | null;
  const id = typeof row?.id === 'number' ? String(row.id) : row?.id;
  if (typeof id !== 'string') throw new Unusable(`${place}: no string "id"`);
  if (typeof row?.text !== 'string') throw new Unusable(`${place}: no string "text"`);
  // The tab-separated answer must stay one row a line.
  if (/[\t\n\r]/.test(id)) throw new Unusable(`${place}: "id" holds a tab or a line break`);
  const title = typeof row.title === 'string' ? { title: row.title } : {};
  return { id, text: row.text, ...title };
}

function parseJson(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Unusable(`${place}: no JSON`);
  }
}
