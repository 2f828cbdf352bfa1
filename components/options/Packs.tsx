import { libraryAddress } from '../../lib/library/route';
import type { PackAbout } from '../../lib/view/pack-about';
import { PackFacts } from '../PackFacts';
import { Sheet } from '../Sheet';
import { Switch } from '../Switch';
import { useText } from '../text';

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
      <p>
        <a href={libraryAddress({ at: 'statements', filter: {} })}>{t('library.openAll')}</a>
      </p>
    </Sheet>
  );
}

interface CardProps {
  pack: PackAbout;
  on: boolean;
  onSwitch: (on: boolean) => void;
}

function PackCard({ pack, on, onSwitch }: CardProps) {
  return (
    <div class="pack">
      <Switch label={pack.title} lang={pack.language} on={on} onSwitch={onSwitch} />
      <p class="quiet" lang={pack.language}>
        {pack.summary}
      </p>
      <PackFacts pack={pack} />
    </div>
  );
}
