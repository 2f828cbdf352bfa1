import type { Settings, SettingsChange } from '../../lib/settings';
import { Sheet } from '../Sheet';
import { Switch } from '../Switch';
import { useText } from '../text';

interface Props {
  settings: Settings;
  onChange: (change: SettingsChange) => void;
  onResume: (host: string) => void;
}

/** On which pages our code may run, and when. */
export function WhereItLooks({ settings, onChange, onResume }: Props) {
  const t = useText();
  const { pausedEverywhere, askFirst, pausedHosts } = settings;
  return (
    <Sheet id="where" title={t('options.where.title')}>
      <Switch
        label={t('options.pausedEverywhere.label')}
        text={t('options.pausedEverywhere.text')}
        on={pausedEverywhere}
        onSwitch={(on) => onChange({ pausedEverywhere: on })}
      />
      <Switch
        label={t('options.askFirst.label')}
        text={t('options.askFirst.text')}
        on={askFirst}
        onSwitch={(on) => onChange({ askFirst: on })}
      />
      <h3>{t('options.sites.title')}</h3>
      {pausedHosts.length === 0 && <p class="quiet">{t('options.sites.none')}</p>}
      <ul class="sites">
        {pausedHosts.map((host) => (
          <li class="row" key={host}>
            <span class="words">{host}</span>
            <button
              type="button"
              aria-label={t('options.sites.resumeOn', { host })}
              onClick={() => onResume(host)}
            >
              {t('options.sites.resume')}
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
