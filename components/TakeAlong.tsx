import type { Choice } from '../lib/exchange/choose-notes';
import type { ExportFormat } from '../lib/exchange/export-file';
import type { ImportReport } from '../lib/exchange/merge-report';
import type { Note } from '../lib/messages';
import { ExportNotes } from './ExportNotes';
import { ImportNotes, type Preview } from './ImportNotes';
import { useText } from './text';

export interface TakeAlongProps {
  /** All notes: the filter offers their tags and counts what it leaves. */
  notes: Note[];
  /** Writes the file and has it saved; null takes everything. Rejects with the reason where that failed. */
  onExport: (format: ExportFormat, choice: Choice | null) => Promise<void>;
  /** Reads a file and tells what it would add; writes nothing. */
  onRead: (file: File) => Promise<Preview>;
  /** Carries out what was read last and tells what it did. Rejects with the reason where nothing was written. */
  onImport: (settings: boolean) => Promise<ImportReport>;
}

/** The ways out and in for what the reader has made. */
export function TakeAlong({ notes, onExport, onRead, onImport }: TakeAlongProps) {
  const t = useText();
  return (
    <>
      <section aria-labelledby="export-title">
        <h3 id="export-title">{t('exchange.export')}</h3>
        <ExportNotes notes={notes} onExport={onExport} />
      </section>
      <section aria-labelledby="import-title">
        <h3 id="import-title">{t('exchange.import')}</h3>
        <ImportNotes onRead={onRead} onImport={onImport} />
      </section>
    </>
  );
}
