import { useEffect, useState } from 'preact/hooks';
import { type Browser, browser } from 'wxt/browser';
import type { Shortcut } from '../../components/ShortcutList';
import { useText } from '../../components/text';
import type { MessageKey } from '../i18n/translate';

/** Our words for the commands, in the order in which a reader needs them; the browser knows its own language alone. */
const WORDS: Record<string, MessageKey> = {
  'open-panel': 'manifest.openPanel',
  _execute_sidebar_action: 'manifest.openPanel',
  'next-mark': 'manifest.nextMark',
  'previous-mark': 'manifest.previousMark',
  'open-context': 'manifest.openContext',
  'save-note': 'manifest.saveNote',
};
const ORDER = Object.keys(WORDS);

/** The extension's commands with their keys, looked up anew when the reader comes back to the page. */
export function useShortcuts(): Shortcut[] {
  const t = useText();
  const [commands, setCommands] = useState<Browser.commands.Command[]>([]);
  useEffect(() => {
    const load = () => void browser.commands.getAll().then(setCommands);
    load();
    addEventListener('focus', load);
    return () => removeEventListener('focus', load);
  }, []);
  const sorted = commands.toSorted((a, b) => placeOf(a) - placeOf(b));
  return sorted.flatMap(({ name = '', description = '', shortcut = '' }) => {
    const key = WORDS[name];
    const words = key ? t(key) : description;
    return words ? [{ name, description: words, keys: shortcut }] : [];
  });
}

function placeOf({ name = '' }: Browser.commands.Command): number {
  return ORDER.indexOf(name);
}
