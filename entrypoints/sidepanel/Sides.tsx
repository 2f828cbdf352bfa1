import { type SidesChoice, SidesView } from '../../components/SidesView';
import { StatusMessage } from '../../components/StatusMessage';
import { useText } from '../../components/text';
import { copyPicture, type PictureFate } from '../../lib/browser/copy-picture';
import { LIBRARY_TAB, libraryAddress } from '../../lib/library/route';
import { keyOf } from '../../lib/library/shelf';
import type { PackContents } from '../../lib/view/contents';

interface Props {
  /** Null while they are on their way. */
  contents: PackContents[] | null;
  /** Packs that the page in the tab is about: theirs is shown first. */
  packs: string[];
  /** The pack that was led to, if any. */
  pack: string | null;
  choice: SidesChoice;
  onChoice: (choice: SidesChoice) => void;
  onCopied: (fate: Promise<PictureFate>) => void;
}

/** Who says what, in the pack that was led to, else in that of the page, else in the first. */
export function Sides({ contents, packs, pack, choice, onChoice, onCopied }: Props) {
  const t = useText();
  const wanted = pack ?? packs[0];
  const shown = contents?.find((each) => each.pack.id === wanted) ?? contents?.[0];
  if (!contents)
    return <StatusMessage title={t('status.loading.title')} text={t('sides.loading')} />;
  if (!shown) return <StatusMessage title={t('sides.title')} text={t('sides.noPacks')} />;
  return (
    <>
      <SidesView
        contents={shown}
        choice={choice}
        onChoice={onChoice}
        onCopy={(drawings) => onCopied(copyPicture(drawings, shown.pack.id))}
      />
      <p>
        <a href={addressOf(shown.pack.id, choice)} target={LIBRARY_TAB}>
          {t('library.open')}
        </a>
      </p>
    </>
  );
}

/** The same view in the library, where it is larger. */
function addressOf(pack: string, { question, form, asTable }: SidesChoice): string {
  const asked = question ? { question: keyOf(pack, question) } : {};
  const filter = { pack, form: asTable ? 'words' : form, ...asked };
  return libraryAddress({ at: 'sides', filter });
}
