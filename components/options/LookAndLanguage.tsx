import { useId } from 'preact/hooks';
import {
  APPEARANCES,
  MARK_STYLES,
  type Settings,
  type SettingsChange,
  UI_LANGUAGES,
} from '../../lib/settings';
import { Choice } from '../Choice';
import { Sheet } from '../Sheet';
import { Switch } from '../Switch';
import { useText } from '../text';

interface Props {
  settings: Settings;
  /** The browser's own language, as `auto` takes it. BCP 47. */
  browserLanguage: string;
  onChange: (change: SettingsChange) => void;
}

/** The colours and language of our pages, and how marks look on others'. */
export function LookAndLanguage({ settings, browserLanguage, onChange }: Props) {
  const t = useText();
  return (
    <Sheet id="look" title={t('options.look.title')}>
      <Choice
        title={t('options.appearance.title')}
        options={APPEARANCES.map((value) => ({ value, label: t(`options.appearance.${value}`) }))}
        chosen={settings.appearance}
        onChoose={(appearance) => onChange({ appearance })}
      />
      <LanguageChoice {...{ settings, browserLanguage, onChange }} />
      <Choice
        title={t('options.marks.title')}
        options={MARK_STYLES.map((value) => ({
          value,
          label: t(`options.marks.${value}`),
          more: <MarkSample style={value} />,
        }))}
        chosen={settings.marks}
        onChoose={(marks) => onChange({ marks })}
      />
      <p class="quiet">{t('options.marks.text')}</p>
      <Switch
        label={t('options.card.label')}
        text={t('options.card.text')}
        on={settings.card}
        onSwitch={(card) => onChange({ card })}
      />
    </Sheet>
  );
}

function LanguageChoice({ settings, browserLanguage, onChange }: Props) {
  const t = useText();
  const id = useId();
  return (
    <div class="row">
      <div class="words">
        <label for={id}>
          <strong>{t('options.language.label')}</strong>
        </label>
        <p class="quiet" id={`${id}-text`}>
          {t('options.language.text')}
        </p>
      </div>
      <select
        id={id}
        aria-describedby={`${id}-text`}
        value={settings.language}
        onChange={({ currentTarget }) =>
          onChange({ language: currentTarget.value as Settings['language'] })
        }
      >
        {UI_LANGUAGES.map((tag) => (
          <option key={tag} value={tag} lang={tag === 'auto' ? undefined : tag}>
            {tag === 'auto'
              ? t('options.language.auto', { language: ownNameOf(browserLanguage) })
              : ownNameOf(tag)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What a language calls itself, as a heading: "Deutsch", "Українська". */
function ownNameOf(tag: string): string {
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  return name.slice(0, 1).toLocaleUpperCase(tag) + name.slice(1);
}

/** The kinds of marks in a style, on their own names: solid, dashed and dotted. */
function MarkSample({ style }: { style: Settings['marks'] }) {
  const t = useText();
  return (
    <span class={`mark-sample ${style}`}>
      <span class="same-statement">{t('kind.same-statement')}</span>
      <span class="same-claim">{t('kind.same-claim')}</span>
      <span class="same-question">{t('kind.same-question')}</span>
    </span>
  );
}
