import type { PackAbout } from '../../lib/view/pack-about';
import { Sheet } from '../Sheet';
import { Switch } from '../Switch';
import { useDayRange, useList, useText } from '../text';

interface Props {
  packs: PackAbout[];
  /** Ids of those that are off. */
  off: string[];
  onSwitch: (id: string, on: boolean) => void;
}

/** What is known, by whom it was put together, and how to contest it. */
export function Packs({ packs, off, onSwitch }: Props) {
  const t = useText();
  const isAllOff = packs.length > 0 && packs.every(({ id }) => off.includes(id));
  return (
    <Sheet id="packs" title={t('options.packs.title')} intro={t('options.packs.intro')}>
      {packs.map((pack) => (
        <PackCard
          key={pack.id}
          pack={pack}
          on={!off.includes(pack.id)}
          onSwitch={(on) => onSwitch(pack.id, on)}
        />
      ))}
      {isAllOff && <p class="notice">{t('options.packs.allOff')}</p>}
      <p class="quiet">{t('options.packs.contest')}</p>
    </Sheet>
  );
}

interface CardProps {
  pack: PackAbout;
  on: boolean;
  onSwitch: (on: boolean) => void;
}

function PackCard({ pack, on, onSwitch }: CardProps) {
  const t = useText();
  const list = useList();
  const formatRange = useDayRange();
  const holds = list([
    t('options.packs.statements', { count: pack.statements }),
    t('options.packs.questions', { count: pack.questions }),
    t('options.packs.sources', { count: pack.sources }),
  ]);
  return (
    <div class="pack">
      <Switch label={pack.title} lang={pack.language} on={on} onSwitch={onSwitch} />
      <p class="quiet" lang={pack.language}>
        {pack.summary}
      </p>
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
    </div>
  );
}
