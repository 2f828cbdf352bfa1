import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS, exportFile } from '../../../lib/exchange/export-file';
import { readImport } from '../../../lib/exchange/read-import';
import en from '../../../lib/i18n/en.json';
import { createTranslator } from '../../../lib/i18n/translate';
import { packOf } from '../pack/sample-pack';
import { libraryOf, NOW, noteOf } from './samples';

const options = { t: createTranslator('en', en), language: 'en', now: NOW };
const library = { ...libraryOf(noteOf('a'), noteOf('b')), packs: [packOf()] };

describe('exportFile', () => {
  it('names each file by day and kind', () => {
    expect(EXPORT_FORMATS.map((format) => exportFile(format, library, null, options).name)).toEqual(
      [
        'sidelight-2024-05-01.backup.json',
        'sidelight-2024-05-01.jsonld',
        'sidelight-2024-05-01.zip',
        'sidelight-2024-05-01.csv',
        'sidelight-2024-05-01.html',
      ],
    );
  });

  it('backs up all there is, or the chosen notes and nothing else', () => {
    const read = (notes: Parameters<typeof exportFile>[2]) => {
      const { lines, rest } = readImport(
        String(exportFile('backup', library, notes, options).data),
        NOW,
      );
      return [lines.length, rest.packs.length];
    };
    expect([read(null), read([noteOf('a')])]).toEqual([
      [2, 1],
      [1, 0],
    ]);
  });

  it.each(['web-annotation', 'csv', 'html'] as const)(
    'holds the chosen notes alone: %s',
    (format) => {
      const text = (notes: Parameters<typeof exportFile>[2]) =>
        String(exportFile(format, library, notes, options).data);
      expect(text(null)).toMatch(/Thought on a[\s\S]*Thought on b/);
      expect(text([noteOf('b')])).not.toContain('Thought on a');
    },
  );
});
