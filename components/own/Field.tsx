import type { ComponentChildren } from 'preact';
import type { Lack } from '../../lib/own/words-from';
import { useText } from '../text';

/** What a control needs so that its hint and its fault are heard with it. */
export interface Described {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean;
}

interface Props {
  id: string;
  label: string;
  hint?: string;
  /** What is wrong with it. */
  lack: Lack | undefined;
  children: (described: Described) => ComponentChildren;
}

/** One control of a form with its label, its hint, and what is wrong with it in words. */
export function Field({ id, label, hint, lack, children }: Props) {
  const t = useText();
  const [hintId, lackId] = [`${id}-hint`, `${id}-lack`];
  const told = [hint && hintId, lack && lackId].filter(Boolean).join(' ') || undefined;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({ id, 'aria-describedby': told, 'aria-invalid': lack !== undefined })}
      {hint && (
        <p class="quiet" id={hintId}>
          {hint}
        </p>
      )}
      {lack && (
        <p class="fault" id={lackId}>
          {t(`own.lack.${lack}`)}
        </p>
      )}
    </div>
  );
}
