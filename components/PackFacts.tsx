import type { PackAbout } from '../lib/view/pack-about';
import { useDayRange, useList, useText } from './text';

/** How much a pack holds, what it spans, and who answers for it. */
export function PackFacts({ pack }: { pack: PackAbout }) {
  const t = useText();
  const list = useList();
  const formatRange = useDayRange();
  const holds = list([
    t('options.packs.statements', { count: pack.statements }),
    t('options.packs.questions', { count: pack.questions }),
    t('options.packs.sources', { count: pack.sources }),
  ]);
  return (
    <dl class="facts">
      <dt>{t('options.packs.holds')}</dt>
      <dd>{holds}</dd>
      <dt>{t('options.packs.coverage')}</dt>
      <dd>{formatRange(pack.coverage.from, pack.coverage.to)}</dd>
      <dt>{t('options.packs.version')}</dt>
      <dd>{pack.version}</dd>
      <dt>{t('options.packs.curator')}</dt>
      <dd lang={pack.language}>{pack.curator}</dd>
      {pack.contact && (
        <>
          <dt>{t('options.packs.contact')}</dt>
          <dd>{pack.contact}</dd>
        </>
      )}
      <dt>{t('options.packs.licence')}</dt>
      <dd>{pack.licence}</dd>
    </dl>
  );
}
