/** The text for a tag, else for its bare language: `de-AT` falls back on `de`. Undefined where neither is there. */
export function inLanguage(
  texts: Record<string, string> | undefined,
  language: string,
): string | undefined {
  return texts?.[language] ?? texts?.[language.split('-')[0] ?? ''];
}
