/**
 * Tells of trouble that no caller can mend: to the console of this context and nowhere else. `when`
 * says what was being done ("saving a note"); `context` holds no text and no address of a page.
 */
export function report(error: unknown, when: string, context: Record<string, unknown> = {}): void {
  if (isGone(error)) return;
  console.error(`Sidelight, while ${when}:`, error, context);
}

/** Whether the extension was reloaded or removed under a page that still runs its old code: nothing to report to. */
function isGone(error: unknown): boolean {
  return error instanceof Error && /context invalidated|extension context/i.test(error.message);
}
