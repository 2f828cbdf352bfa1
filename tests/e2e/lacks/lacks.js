/**
 * Put before every script of a test's own copy of the built extension: takes away what a browser older
 * than those that are supported may lack.
 */
{
  const take = (holder, ...names) => {
    for (const name of holder ? names : []) {
      delete holder[name];
      // In Firefox content scripts see the page's objects through a glass: there it is covered.
      if (name in holder) Object.defineProperty(holder, name, { value: undefined });
    }
  };
  const { CSS } = globalThis;
  const views = [globalThis, globalThis.window].filter(Boolean);
  for (const view of views) {
    take(view, 'Highlight', 'HighlightRegistry', 'ClipboardItem', 'navigation');
    const value = CSS && { supports: (...asked) => CSS.supports(...asked) };
    Object.defineProperty(view, 'CSS', { value, configurable: true });
  }
  take(globalThis.Document?.prototype, 'caretPositionFromPoint', 'ariaNotify');
  take(globalThis.Element?.prototype, 'checkVisibility', 'ariaNotify');
  take(globalThis.StorageManager?.prototype, 'getDirectory', 'persist', 'persisted', 'estimate');
}
