import type { Translate } from '../lib/i18n/translate';
import { type MatrixColumn, type MatrixRow, WHOLE } from '../lib/view/matrix';

/** Who stands over a column: the party, or the text that names nobody. */
export function nameOfColumn(t: Translate, { speaker, source }: MatrixColumn): string {
  if (speaker) return speaker.name;
  const outlet = source?.outlet ?? source?.title ?? source?.author;
  return t('sides.text', { outlet: outlet ?? t('position.outletUnknown') });
}

/** What stands beside a row: a question, an answer, or the question as a whole. */
export function nameOfRow(t: Translate, { answer, text }: MatrixRow): string {
  return answer === WHOLE ? t('sides.whole') : text;
}
