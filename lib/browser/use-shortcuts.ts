import { useEffect, useState } from 'preact/hooks';
import { type Browser, browser } from 'wxt/browser';
import type { Shortcut } from '../../components/ShortcutList';
import { useText } from '../../components/text';
import type { MessageKey } from '../i18n/translate';

/** Our words for the commands: the browser knows them in its own language alone. */
const WORDS: Record<string, MessageKey> = {
  'open-panel': 'manifest.openPanel',
  _execute_sidebar_action: 'manifest.openPanel',
  'save-note': 'manifest.saveNote',
  'next-mark': 'manifest.nextMark',
  'previous-mark': 'manifest.previousMark',
  'open-context': 'manifest.openContext',
};

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
  return commands.flatMap(({ name = '', description = '', shortcut = '' }) => {
    const key = WORDS[name];
    const words = key ? t(key) : description;
    return words ? [{ name, description: words, keys: shortcut }] : [];
  });
}
