import type { ComponentChildren } from 'preact';
import type { Dismissal } from '../../lib/dismissals/dismissal';
import type { LogEntry } from '../../lib/log/log-entry';
import type { Settings, SettingsChange } from '../../lib/settings';
import type { PackAbout } from '../../lib/view/pack-about';
import { Sheet } from '../Sheet';
import type { Shortcut } from '../ShortcutList';
import { Told, type Word } from '../Told';
import { useText } from '../text';
import { DismissedMarks } from './DismissedMarks';
import { ErrorLog } from './ErrorLog';
import { LookAndLanguage } from './LookAndLanguage';
import { Packs } from './Packs';
import { Shortcuts } from './Shortcuts';
import { WhereItLooks } from './WhereItLooks';
import { YourData } from './YourData';

interface Props {
  settings: Settings;
  browserLanguage: string;
  packs: PackAbout[];
  shortcuts: Shortcut[];
  /** The extension's own version. */
  version: string;
  word: Word | null;
  onChange: (change: SettingsChange) => void;
  onResume: (host: string) => void;
  dismissals: Dismissal[];
  questionOf: (dismissal: Dismissal) => string | undefined;
  onRestore: (dismissal: Dismissal) => void;
  onShortcuts: (() => void) | null;
  onDismiss: () => void;
  /** What stands below "Your data"; see `YourData`. */
  data?: ComponentChildren;
  /** What went wrong, newest last. */
  log: LogEntry[];
  onCopy: (text: string) => Promise<void>;
  onClearLog: () => void;
}

/** All that can be set. Each control saves at once. */
export function OptionsPage(props: Props) {
  const t = useText();
  const { settings, packs, onChange } = props;
  const setPack = (id: string, on: boolean) => {
    const others = settings.packsOff.filter((off) => off !== id);
    onChange({ packsOff: on ? others : [...others, id] });
  };
  return (
    <div class="page">
      <header>
        <img src="/icon/48.png" alt="" width="40" height="40" />
        <h1>{t('options.heading')}</h1>
      </header>
      <Contents />
      <main>
        <WhereItLooks {...props} />
        <LookAndLanguage {...props} />
        <Packs packs={packs} off={settings.packsOff} onSwitch={setPack} />
        <Shortcuts shortcuts={props.shortcuts} onChange={props.onShortcuts} />
        <DismissedMarks {...props} />
        <YourData>{props.data}</YourData>
        <ErrorLog entries={props.log} onCopy={props.onCopy} onClear={props.onClearLog} />
        <About version={props.version} />
      </main>
      <Told word={props.word} onDismiss={props.onDismiss} />
    </div>
  );
}

const SECTIONS = ['where', 'look', 'packs', 'keys', 'dismissed', 'data', 'log', 'about'] as const;

function Contents() {
  const t = useText();
  return (
    <nav aria-label={t('options.sections')}>
      <ul>
        {SECTIONS.map((id) => (
          <li key={id}>
            <a href={`#${id}`}>{t(id === 'log' ? 'log.title' : `options.${id}.title`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function About({ version }: { version: string }) {
  const t = useText();
  return (
    <Sheet id="about" title={t('options.about.title')}>
      <p>{t('page.verdict')}</p>
      <p>{t('options.about.version', { version })}</p>
      <p>
        <a href="/welcome.html">{t('options.about.welcome')}</a>
      </p>
    </Sheet>
  );
}
