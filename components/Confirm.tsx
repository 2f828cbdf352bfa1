import { useRef, useState } from 'preact/hooks';
import { useText } from './text';

interface Props {
  /** What the first press asks for. */
  ask: string;
  /** What the second one says outright. */
  confirm: string;
  onConfirm: () => Promise<void>;
}

/** A deed that cannot be undone: one press asks, another one, elsewhere, does it. */
export function Confirm({ ask, confirm, onConfirm }: Props) {
  const t = useText();
  const asking = useRef<HTMLButtonElement>(null);
  const [isAsked, setAsked] = useState(false);
  const [isAtWork, setAtWork] = useState(false);
  const close = () => {
    setAsked(false);
    asking.current?.focus();
  };
  const act = async () => {
    setAtWork(true);
    await onConfirm().finally(() => setAtWork(false));
    close();
  };
  return (
    <p class="actions">
      <button type="button" ref={asking} aria-expanded={isAsked} onClick={() => setAsked(!isAsked)}>
        {ask}
      </button>
      {isAsked && (
        <>
          <button type="button" onClick={close}>
            {t('store.cancel')}
          </button>
          <button type="button" class="danger" disabled={isAtWork} onClick={() => void act()}>
            {confirm}
          </button>
        </>
      )}
    </p>
  );
}
