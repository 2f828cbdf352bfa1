import { diffPieces } from '../../lib/notes/diff-pieces';
import { useText } from '../text';

interface Props {
  before: string;
  after: string;
}

/** Two texts as one: struck through what was taken out, underlined what was put in, said for the ear. */
export function WordDiff({ before, after }: Props) {
  const t = useText();
  return (
    <p class="diff">
      {diffPieces(before, after).map(({ kind, text }, index) => {
        if (kind === 'same') return text;
        const Element = kind === 'removed' ? 'del' : 'ins';
        return (
          <Element key={index}>
            <span class="unseen">{t(`notes.diff.${kind}`)} </span>
            {text}
          </Element>
        );
      })}
    </p>
  );
}
