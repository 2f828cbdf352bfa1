import type { ComponentChildren } from 'preact';
import { Choice } from '../Choice';
import { Sheet } from '../Sheet';
import { type Shortcut, ShortcutList } from '../ShortcutList';
import { Told, type Word } from '../Told';
import { useText } from '../text';
import { PinPicture } from './PinPicture';

interface Props {
  isFirefox: boolean;
  askFirst: boolean;
  shortcuts: Shortcut[];
  /** The sample article with its marks, and the panel's words beside it. */
  sample: ComponentChildren;
  word: Word | null;
  onAskFirst: (on: boolean) => void;
  onDismiss: () => void;
}

/** The first steps: what happens on a page, what is kept, where the button is, and when it may look. */
export function WelcomePage(props: Props) {
  const t = useText();
  return (
    <div class="page">
      <header>
        <img src="/icon/128.png" alt="" width="72" height="72" />
        <div>
          <h1>{t('welcome.title')}</h1>
          <p class="lead">{t('welcome.lead')}</p>
        </div>
      </header>
      <main>
        <Sheet id="sample" title={t('welcome.sample.title')} intro={t('welcome.sample.text')}>
          {props.sample}
        </Sheet>
        <div class="pair">
          <Sheet id="verdict" title={t('welcome.verdict.title')}>
            <p>{t('page.verdict')}</p>
            <p>{t('welcome.verdict.unmarked')}</p>
          </Sheet>
          <Sheet id="data" title={t('options.data.title')}>
            <p>
              <strong>{t('options.data.intro')}</strong>
            </p>
            <p>{t('options.data.kept')}:</p>
            <ul class="points">
              <li>{t('options.data.notes')}</li>
              <li>{t('options.data.own')}</li>
              <li>{t('options.data.settings')}</li>
              <li>{t('options.data.dismissed')}</li>
            </ul>
            <p>{t('options.data.never')}</p>
          </Sheet>
        </div>
        <LookChoice {...props} />
        <div class="pair">
          <Pin isFirefox={props.isFirefox} />
          <Sheet id="keys" title={t('options.keys.title')}>
            <ShortcutList shortcuts={props.shortcuts} />
          </Sheet>
        </div>
        <p class="settings">
          <a href="/options.html">{t('welcome.settings')}</a>
        </p>
      </main>
      <Told word={props.word} onDismiss={props.onDismiss} />
    </div>
  );
}

function LookChoice({ askFirst, onAskFirst }: Props) {
  const t = useText();
  const options = [
    { value: 'always', label: t('welcome.choice.always'), text: t('welcome.choice.alwaysText') },
    { value: 'ask', label: t('welcome.choice.ask'), text: t('options.askFirst.text') },
  ];
  return (
    <section class="sheet wide">
      <Choice
        title={<h2>{t('welcome.choice.title')}</h2>}
        options={options.map(({ value, label, text }) => ({
          value,
          label: <strong>{label}</strong>,
          more: <span class="quiet">{text}</span>,
        }))}
        chosen={askFirst ? 'ask' : 'always'}
        onChoose={(value) => onAskFirst(value === 'ask')}
      />
      <p class="quiet">{t('welcome.choice.change')}</p>
    </section>
  );
}

function Pin({ isFirefox }: { isFirefox: boolean }) {
  const t = useText();
  return (
    <Sheet id="pin" title={t('welcome.pin.title')}>
      <PinPicture />
      <ol class="points">
        <li>{t('welcome.pin.open')}</li>
        <li>{t(isFirefox ? 'welcome.pin.firefox' : 'welcome.pin.chrome')}</li>
      </ol>
      <p class="quiet">{t('welcome.pin.use')}</p>
    </Sheet>
  );
}
