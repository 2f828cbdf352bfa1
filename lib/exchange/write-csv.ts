import Papa from 'papaparse';
import type { Note } from '../notes/note';
import { wellFormed } from '../text/well-formed';

/** Columns, named as in the other files, in a language that spreadsheets and programs share. */
const COLUMNS: Record<string, (note: Note) => string> = {
  created: ({ created }) => created,
  edited: ({ edited }) => edited,
  title: ({ title }) => title,
  url: ({ url }) => url,
  quote: ({ target }) => target?.quote.exact ?? '',
  note: ({ body }) => body,
  tags: ({ tags }) => tags.join(', '),
  color: ({ color }) => color,
  form: ({ form }) => form,
  statement: ({ statement }) => (statement ? `${statement.pack}/${statement.id}` : ''),
  id: ({ id }) => id,
};

/**
 * Beginnings that a spreadsheet takes for a formula (OWASP, CSV Injection), also behind white space or
 * in full width. Such a cell gets an apostrophe before it.
 */
const FORMULA = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20|%]/;

/** Notes as a table for spreadsheets: RFC 4180, in UTF-8 with the mark by which Excel knows it. */
export function writeCsv(notes: Note[]): string {
  const columns = Object.values(COLUMNS);
  const data = notes.map((note) => columns.map((read) => wellFormed(read(note))));
  const options = { newline: '\r\n', escapeFormulae: FORMULA, quotes: true };
  return `\ufeff${Papa.unparse({ fields: Object.keys(COLUMNS), data }, options)}\r\n`;
}
