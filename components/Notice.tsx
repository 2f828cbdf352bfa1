import { useEffect, useRef } from 'preact/hooks';
import { useText } from './text';

interface Props {
  text: string;
  /** What the reader can still do about it, such as undo. */
  action?: { label: string; onAct: () => void };
  onDismiss: () => void;
  /** Set where what had the focus is gone: the action takes it. */
  takesFocus?: boolean;
}

/** A word on what was just done; it stays until it is dismissed or replaced, so that nobody has to hurry. */
export function Notice({ text, action, onDismiss, takesFocus = false }: Props) {
  const t = useText();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) button.current?.focus();
  }, [takesFocus, text]);
  return (
    <div class="toast" role="status">
      <span>{text}</span>
      {action && (
        <button type="button" ref={button} onClick={action.onAct}>
          {action.label}
        </button>
      )}
      <button type="button" class="link" onClick={onDismiss}>
        {t('panel.dismiss')}
      </button>
    </div>
  );
}
