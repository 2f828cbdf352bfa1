import type { Translate } from '../i18n/translate';
import type { Note } from '../notes/note';
import type { Library } from './library';
import { partOf, writeBackup } from './write-backup';
import { writeCsv } from './write-csv';
import { writeHtml } from './write-html';
import { writeMarkdown, zipFiles } from './write-markdown';
import { writeWebAnnotations } from './write-web-annotations';

/** The files that notes can be taken along in; `backup` is the one that loses nothing. */
export const EXPORT_FORMATS = ['backup', 'web-annotation', 'markdown', 'csv', 'html'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A file before it is saved. `type` is its media type. */
export interface ExportFile {
  name: string;
  type: string;
  data: string | Uint8Array;
}

interface Options {
  t: Translate;
  /** BCP 47 tag of words and days. */
  language: string;
  now: Date;
}

/**
 * Some of a library's notes as a file. `notes` null means everything: a backup then has all besides the
 * notes as well.
 */
export function exportFile(
  format: ExportFormat,
  library: Library,
  notes: Note[] | null,
  options: Options,
): ExportFile {
  const [ending, type] = KINDS[format];
  const day = options.now.toISOString().slice(0, 10);
  const data = WRITERS[format](library, notes, options);
  return { name: `sidelight-${day}${notes ? '-part' : ''}.${ending}`, type, data };
}

const KINDS: Record<ExportFormat, [ending: string, type: string]> = {
  backup: ['backup.json', 'application/json'],
  'web-annotation': ['jsonld', 'application/ld+json'],
  markdown: ['zip', 'application/zip'],
  csv: ['csv', 'text/csv;charset=utf-8'],
  html: ['html', 'text/html;charset=utf-8'],
};

type Writer = (library: Library, notes: Note[] | null, options: Options) => string | Uint8Array;

const WRITERS: Record<ExportFormat, Writer> = {
  backup: (library, notes, { now }) => writeBackup(notes ? partOf(library, notes) : library, now),
  'web-annotation': (library, notes, { t }) =>
    writeWebAnnotations(notes ?? library.notes, t('exchange.myNotes')),
  markdown: (library, notes, { t, now }) => zipFiles(writeMarkdown(notes ?? library.notes, t), now),
  csv: (library, notes) => writeCsv(notes ?? library.notes),
  html: (library, notes, options) => writeHtml(notes ?? library.notes, options),
};
