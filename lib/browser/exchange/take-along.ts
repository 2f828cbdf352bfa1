import type { Preview } from '../../../components/ImportNotes';
import type { TakeAlongProps } from '../../../components/TakeAlong';
import { chooseNotes } from '../../exchange/choose-notes';
import { exportFile } from '../../exchange/export-file';
import { ImportError } from '../../exchange/incoming';
import type { Library } from '../../exchange/library';
import { planMerge } from '../../exchange/plan-merge';
import { readImport } from '../../exchange/read-import';
import { cutText, takeAll } from '../../helpings';
import { panelToBackground } from '../../messages';
import { joinContents } from '../../notes/contents';
import { readLanguage } from '../i18n';
import { readSettings } from '../settings';
import { createSender } from '../transport';
import { readTextFile } from './read-text-file';
import { saveFile } from './save-file';

const ask = createSender(panelToBackground, 'background');

/** What `components/TakeAlong` calls back for; each page that shows it makes its own. */
export function createTakeAlong(): Pick<TakeAlongProps, 'onExport' | 'onRead' | 'onImport'> {
  let read: { text: string; now: string } | null = null;
  return {
    onExport: async (format, choice) => {
      const library = await readLibrary();
      const { t, tag: language } = await readLanguage();
      const notes = choice && chooseNotes(library.notes, choice);
      saveFile(exportFile(format, library, notes, { t, language, now: new Date() }));
    },
    onRead: async (file) => {
      read = null;
      try {
        const now = new Date();
        const text = await readTextFile(file);
        const preview = await previewOf(text, now);
        read = { text, now: now.toISOString() };
        return preview;
      } catch (error) {
        if (!(error instanceof ImportError)) throw error;
        return { ok: false, fault: error.fault, details: error.details };
      }
    },
    onImport: async (settings) => {
      if (!read) throw new Error('No file was read');
      // The text as it came: what is written is what the background finds in it, not what a page says.
      const parts = cutText(read.text);
      const of = crypto.randomUUID();
      const last = parts.pop()!;
      for (const [place, text] of parts.entries()) await ask('bringPart', { of, place, text });
      const whole = { of: parts.length ? of : undefined, text: last };
      return ask('importFile', { ...whole, now: read.now, settings });
    },
  };
}

/** All that is kept, wherever it is kept. */
async function readLibrary(): Promise<Library> {
  const inParts = takeAll((asked) => ask('readLibrary', asked));
  const [parts, settings] = await Promise.all([inParts, readSettings()]);
  return { ...joinContents(parts.map(({ part }) => part)), settings };
}

async function previewOf(text: string, now: Date): Promise<Preview> {
  const incoming = readImport(text, now);
  const [library, packs] = await Promise.all([readLibrary(), ask('listPacks', {})]);
  const { lines, counts } = planMerge(library, incoming, {
    bundled: packs.filter(({ own }) => !own).map(({ id }) => id),
  });
  return { ok: true, merge: { lines, counts }, hasSettings: incoming.rest.settings !== null };
}
