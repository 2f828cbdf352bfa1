import { useEffect, useRef } from 'preact/hooks';
import type { Reason, SentenceMatch } from '../lib/types';
import { useReason, useText } from './text';

interface Props {
  match: SentenceMatch;
  text: string;
  /** Above 0 where the reader chose this sentence on the page; grows with each choice. */
  turn: number;
  onShow: () => void;
  /** The reader says that this sentence does not speak to this question. */
  onDismiss: () => void;
}

/** A sentence of the page itself: leads back to its place, says how it matches, and can be dismissed. */
export function OwnSentence({ match, text, turn, onShow, onDismiss }: Props) {
  const t = useText();
  const tell = useReason();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!turn) return;
    button.current?.focus();
    button.current?.scrollIntoView({ block: 'center' });
  }, [turn]);
  return (
    <li class={turn ? 'chosen' : undefined} data-sentence={match.sentence}>
      <button
        type="button"
        class="sentence"
        ref={button}
        onClick={onShow}
        title={t('question.show')}
      >
        {text}
      </button>
      <Differences reasons={match.differs} />
      <div class="why">
        <span class={`kind ${match.kind}`}>{t(`kind.${match.kind}`)}</span>
        <details>
          <summary>{t('match.why')}</summary>
          <ul>
            {match.because.map((reason) => (
              <li key={reason.key}>{tell(reason)}</li>
            ))}
          </ul>
        </details>
        <button type="button" class="link dismiss" title={t('dismiss.hint')} onClick={onDismiss}>
          {t('dismiss.act')}
        </button>
      </div>
    </li>
  );
}

/** What speaks for a match is told on demand; what speaks against it, always. */
function Differences({ reasons }: { reasons: Reason[] }) {
  const t = useText();
  const tell = useReason();
  if (!reasons.length) return null;
  return <p class="differs">{t('match.differs', { reasons: reasons.map(tell).join('; ') })}</p>;
}
