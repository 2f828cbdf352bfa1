import type { ExportFile } from '../../exchange/export-file';

/** The browser has begun to read the file by then; before, Firefox would save nothing. */
const READ_AFTER_MS = 60_000;

/** Has the browser save a file, as if a link to it had been clicked; needs no permission. */
export function saveFile({ name, type, data }: ExportFile): void {
  const url = URL.createObjectURL(new Blob([data as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), READ_AFTER_MS);
}
