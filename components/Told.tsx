import { useText } from './text';

/** A word on what was just done, and what can still be done about it. */
export interface Word {
  text: string;
  undo?: () => void;
}

interface Props {
  word: Word | null;
  onDismiss: () => void;
}

/** Where such words appear. The place itself is always there, so that a screen reader hears what comes. */
export function Told({ word, onDismiss }: Props) {
  const t = useText();
  return (
    <div class="told" role="status">
      {word && (
        <div>
          <span>{word.text}</span>
          {word.undo && (
            <span class="actions">
              <button type="button" onClick={word.undo}>
                {t('notes.undo')}
              </button>
              <button type="button" onClick={onDismiss}>
                {t('panel.dismiss')}
              </button>
            </span>
          )}
        </div>
      )}
    </div>
  );
}
