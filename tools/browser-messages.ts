import type { Catalogue, MessageKey } from '../lib/i18n/translate';

const MANIFEST = 'manifest.';

/**
 * The browser's own form (`_locales/<language>/messages.json`) of the messages that the manifest shows:
 * `manifest.name` becomes `name`.
 */
export function browserMessages(catalogue: Catalogue): Record<string, { message: string }> {
  const shown = Object.entries(catalogue).filter(([key]) => key.startsWith(MANIFEST)) as [
    MessageKey,
    string,
  ][];
  return Object.fromEntries(
    shown.map(([key, message]) => [key.slice(MANIFEST.length), { message }]),
  );
}
