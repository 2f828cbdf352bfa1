import en from '../../../lib/i18n/en.json';
import { createTranslator } from '../../../lib/i18n/translate';
import { createLookup } from '../../../lib/pack/lookup';
import type { Match, Pack } from '../../../lib/types';
import { nameReasons, reasonText } from '../../../lib/view/reason-text';

const t = createTranslator('en', en);

/** A match with its reasons as an English reader sees them. */
export function inPlainWords(pack: Pack, match: Match) {
  const [named] = nameReasons(createLookup([pack]), [match], 'en');
  const { because, differs } = named!;
  return {
    ...match,
    because: because.map((reason) => reasonText(t, 'en', reason)),
    differs: differs.map((reason) => reasonText(t, 'en', reason)),
  };
}
