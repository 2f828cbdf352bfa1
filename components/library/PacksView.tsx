import { formatRoute } from '../../lib/library/route';
import type { PackAbout } from '../../lib/view/pack-about';
import { PackFacts } from '../PackFacts';
import { useDayRange, useText } from '../text';

interface Props {
  packs: PackAbout[];
  /** Ids of those that are switched on. */
  inUse: string[];
}

/** Who put together what is known, what it spans, and how to contest it. */
export function PacksView({ packs, inUse }: Props) {
  const t = useText();
  const formatRange = useDayRange();
  return (
    <>
      <h2 tabIndex={-1}>{t('library.packs')}</h2>
      {packs.map((pack) => (
        <section key={pack.id} class="sheet">
          <h3 lang={pack.language}>{pack.title}</h3>
          <p lang={pack.language}>{pack.summary}</p>
          <p class="notice">
            {t('library.coverage', { range: formatRange(pack.coverage.from, pack.coverage.to) })}
          </p>
          <PackFacts pack={pack} />
          {inUse.includes(pack.id) ? (
            <p>
              <a href={formatRoute({ at: 'statements', filter: { pack: pack.id } })}>
                {t('options.packs.statements', { count: pack.statements })}
              </a>
            </p>
          ) : (
            <p class="quiet">{t('library.off')}</p>
          )}
        </section>
      ))}
      <p class="quiet">{t('options.packs.contest')}</p>
    </>
  );
}
