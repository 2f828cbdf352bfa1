import type { Translate } from '../i18n/translate';
import { distinctStances, type Said } from './said';

/** What stands in a cell, in words: "denies it, explains"; where nothing is known, that. */
export function stanceWords(t: Translate, said: Said[]): string {
  if (!said.length) return t('sides.none');
  const words = distinctStances(said).map(({ position }) => t(`stance.${position}`));
  return [...new Set(words)].join(', ');
}
