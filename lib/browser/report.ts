import { browser } from 'wxt/browser';
import { asLine, describeTrouble } from '../log/log-entry';
import { keepEntry } from './error-log';

/**
 * Tells of trouble that no caller can mend: to the console of this context, and to the log that the
 * reader can see in the options. It goes nowhere else. `when` says what was being done ("saving a note")
 * in words of ours; of `context` only numbers and truth values are kept. What the error says is scrubbed
 * of text and addresses first. With `isPrivate`, or in a private window, nothing is kept.
 */
export function report(
  error: unknown,
  when: string,
  context: Record<string, unknown> = {},
  isPrivate = false,
): void {
  if (isGone(error)) return;
  const entry = describeTrouble(error, when, context, place(), new Date());
  console.error(`Sidelight: ${asLine(entry)}`);
  if (isPrivate || browser.extension?.inIncognitoContext) return;
  // Whoever cannot keep an entry has the console, and nobody else to tell.
  void keepEntry(entry).catch(() => {});
}

/** Reports what nobody caught in this context, for one that is ours alone: no page's scripts run in it. */
export function reportUncaught(): void {
  addEventListener('error', ({ error, message }) => {
    if (!isPutOff(message)) report(error ?? message, 'running');
  });
  addEventListener('unhandledrejection', ({ reason }) => report(reason, 'waiting'));
}

function place(): { where: string; origin: string } {
  const origin = String(browser.runtime?.getURL?.('/' as never) ?? '').replace(/\/$/, '');
  const { protocol, pathname } = globalThis.location ?? {};
  if (!/^(?:chrome|moz)-extension:$/.test(protocol ?? '')) return { where: 'page', origin };
  const [, file = 'background'] = /^\/([\w-]+)\.html$/.exec(pathname) ?? [];
  return { where: /background/.test(file) ? 'background' : file, origin };
}

/**
 * Whether whoever reports is on the way out itself: the extension was reloaded or removed under a page that
 * runs its old code, or the browser stops the background in the middle of a call, for which Chromium's word
 * is "No SW". Whoever had asked it asks again.
 */
function isGone(error: unknown): boolean {
  const words = /context invalidated|extension context|^No SW$/i;
  return error instanceof Error && words.test(error.message);
}

/** Browsers tell so that what watches sizes goes on in the next frame: late, and nothing went wrong. */
function isPutOff(message: string): boolean {
  return /^(?:Uncaught (?:Error: )?)?ResizeObserver loop/.test(message);
}
