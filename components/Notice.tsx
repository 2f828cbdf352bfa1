import { useText } from './text';

interface Props {
  text: string;
  /** What the reader can still do about it, such as undo. */
  action?: { label: string; onAct: () => void };
  onDismiss: () => void;
}

/** A word on what was just done; it stays until it is dismissed or replaced, so that nobody has to hurry. */
export function Notice({ text, action, onDismiss }: Props) {
  const t = useText();
  return (
    <div class="toast" role="status">
      <span>{text}</span>
      {action && (
        <button type="button" onClick={action.onAct}>
          {action.label}
        </button>
      )}
      <button type="button" class="link" onClick={onDismiss}>
        {t('panel.dismiss')}
      </button>
    </div>
  );
}
