import { useMemo } from 'preact/hooks';
import type { Filter } from '../../lib/library/route';
import { keyOf, type Shelf } from '../../lib/library/shelf';
import { SidesView } from '../SidesView';
import { StatusMessage } from '../StatusMessage';
import { useText } from '../text';

interface Props {
  shelf: Shelf;
  filter: Filter;
  onFilter: (filter: Filter) => void;
  onCopy: (drawings: SVGSVGElement[], pack: string) => void;
}

/** Who says what, as large as the window. */
export function SidesPage({ shelf, filter, onFilter, onCopy }: Props) {
  const t = useText();
  const asked = shelf.questions.get(filter.question ?? '');
  const pack = asked?.pack ?? filter.pack;
  const contents = shelf.packs.find((each) => each.pack.id === pack) ?? shelf.packs[0];
  const choice = useMemo(
    () => ({
      question: asked?.id ?? null,
      form: filter.form === 'timeline' ? ('timeline' as const) : ('matrix' as const),
      asTable: filter.form === 'words',
    }),
    [asked, filter.form],
  );
  if (!contents) return <StatusMessage title={t('sides.title')} text={t('sides.noPacks')} />;
  const { id } = contents.pack;
  return (
    <>
      {shelf.packs.length > 1 && (
        <p class="actions">
          {shelf.packs.map((each) => (
            <button
              key={each.pack.id}
              type="button"
              aria-pressed={each.pack.id === id}
              onClick={() => onFilter({ pack: each.pack.id })}
            >
              {each.pack.title}
            </button>
          ))}
        </p>
      )}
      <SidesView
        key={id}
        contents={contents}
        choice={choice}
        onChoice={({ question, form, asTable }) =>
          onFilter({
            pack: id,
            question: question ? keyOf(id, question) : '',
            form: asTable ? 'words' : form,
          })
        }
        onCopy={(drawings) => onCopy(drawings, id)}
      />
    </>
  );
}
