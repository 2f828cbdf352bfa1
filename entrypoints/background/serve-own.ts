import { readLanguage } from '../../lib/browser/i18n';
import { changeOwnPack, restoreTaken, takeOut } from '../../lib/browser/store/own-packs';
import { broadcast, type Handlers } from '../../lib/browser/transport';
import { backgroundToPanel, type panelToOwn } from '../../lib/messages';
import {
  addOwnStatement,
  changeOwnStatement,
  putBack,
  takeOwnStatement,
} from '../../lib/own/change-own-pack';
import { emptyOwnPack, OWN_PACK } from '../../lib/own/own-pack';
import { parsePack } from '../../lib/pack/parse-pack';
import type { Pack } from '../../lib/types';
import { storeGateNames } from './gate-names';
import { readVocabulary } from './knowledge';
import { readAnew } from './obey-settings';
import { pickPassage } from './pick-passage';
import { keepOwnSpares, keepSafe, type Store } from './store';

/** Answers what extension pages ask of the statements that the reader keeps. */
export function answerOwn(store: Store): Handlers<typeof panelToOwn> {
  const { db, own } = store;
  const change = async <T extends { pack: Pack }>(id: string, make: (pack: Pack) => T) => {
    const begin = await beginning();
    await changeOwnPack(db, id, begin, (pack) => {
      const changed = make(pack);
      parsePack({ phrasings: undefined, ...changed.pack });
      return changed;
    });
    await changed();
  };
  const changed = async () => {
    own.forget();
    await keepOwnSpares(store);
    keepSafe(store);
    broadcast(backgroundToPanel, 'ownChanged', {});
    await storeGateNames();
    await readAnew();
  };
  return {
    pickPassage: ({ tab }) => pickPassage(tab),
    keepStatement: async ({ words, passage }) => {
      const known = await readVocabulary();
      await change(OWN_PACK, (pack) => addOwnStatement(pack, words, passage, known, new Date()));
    },
    changeStatement: async ({ pack: id, id: statement, words }) => {
      const known = await readVocabulary();
      await change(id, (pack) => changeOwnStatement(pack, statement, words, known));
    },
    deleteStatement: async ({ pack, id }) => {
      const take = (kept: Pack) => takeOwnStatement(kept, id);
      if (await takeOut(db, pack, id, take, new Date())) await changed();
    },
    restoreStatement: async ({ pack, id }) => {
      await restoreTaken(db, pack, id, putBack);
      await changed();
    },
  };
}

/** How a pack begins that is not there yet. */
async function beginning(): Promise<() => Pack> {
  const { tag, t } = await readLanguage();
  return () => emptyOwnPack(t('own.title'), tag, new Date().toISOString().slice(0, 10));
}
