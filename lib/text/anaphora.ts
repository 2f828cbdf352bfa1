import { foldText } from './fold';
import { primaryLanguage } from './stem';

/**
 * What stands for somebody named before: "he" or "the spokesman" a person, "the groups" or "the
 * militias" armed groups, "the ministry" an office, "the newspaper" an outlet.
 */
export type Anaphor = 'person' | 'group' | 'office' | 'outlet';

/** What a word of these lists is: a pronoun as subject, one as object ("according to him"), a noun. */
export type AnaphorWord = Anaphor | 'pronoun' | 'object';

/** Words by what they stand for; `x*` stands for every word that begins so. */
type AnaphorWords = Record<AnaphorWord, string>;

const WORDS: Record<string, AnaphorWords> = {
  en: {
    pronoun: 'he she they',
    object: 'him her them',
    person: 'spokesman spokesperson spokeswoman official general minister secretary governor',
    group: 'group groups militia militias paramilitaries partisans insurgents rebels fighters',
    office: 'ministry department council',
    outlet: 'newspaper paper article outlet broadcaster daily',
  },
  de: {
    pronoun: 'er sie',
    object: 'ihm ihr ihnen',
    person: 'sprecher sprecherin beamter general minister gouverneur',
    group: 'gruppe gruppen miliz milizen partisanen rebellen kampfer gruppierung*',
    office: 'ministerium behorde',
    outlet: 'zeitung artikel blatt sender',
  },
  fr: {
    pronoun: 'il elle ils elles',
    object: 'lui eux',
    person: 'porte responsable general ministre gouverneur',
    group: 'groupe groupes milice milices partisans rebelles combattants',
    office: 'ministere departement',
    outlet: 'journal quotidien article chaine',
  },
  // "él" is not here: folded, it is the article "el".
  es: {
    pronoun: 'ella ellos ellas',
    object: '',
    person: 'portavoz vocero funcionario general ministro gobernador',
    group: 'grupo grupos milicia milicias partisanos rebeldes combatientes',
    office: 'ministerio departamento',
    outlet: 'periodico diario articulo rotativo',
  },
  ru: {
    pronoun: 'он она они',
    object: 'его ее их него нее них ним ней ними',
    person: 'представитель спикер чиновник министр губернатор генерал глава',
    group: 'группа группы группировка группировки ополченцы партизаны повстанцы формирования',
    office: 'министерство ведомство ведомства ведомстве министерстве',
    outlet: 'газета издание издания статья газеты',
  },
  uk: {
    pronoun: 'він вона вони',
    object: 'його її їх нього неї них ним нею ними',
    person: 'речник речниця представник посадовець міністр губернатор генерал очільник',
    group: 'група групи угруповання ополченці партизани повстанці формування',
    office: 'міністерство відомство відомства відомстві міністерстві',
    outlet: 'газета видання стаття газети',
  },
  pl: {
    pronoun: 'on ona oni one',
    object: 'jego jej ich niego niej nich',
    person: 'rzecznik rzeczniczka urzędnik minister gubernator generał',
    group: 'grupa grupy milicja milicje bojówki partyzanci rebelianci formacje ugrupowani*',
    office: 'ministerstwo resort resortu ministerstwa',
    outlet: 'gazeta dziennik gazety dziennika artykuł',
  },
  cs: {
    pronoun: 'on ona oni ony',
    object: 'jeho její jejich něj ní nich něho',
    person: 'mluvčí úředník ministr gubernátor generál',
    group: 'skupina skupiny milice partyzáni povstalci formace',
    office: 'ministerstvo resort ministerstva resortu',
    outlet: 'list deník noviny listu deníku článek',
  },
};

/** Languages in which the verb alone may say "he": "Dodał, że …". */
const PRO_DROP = new Set(['es', 'pl', 'cs', 'ru', 'uk']);

interface AnaphorTable {
  words: Map<string, AnaphorWord>;
  begins: [string, AnaphorWord][];
}

const tables = new Map<string, AnaphorTable>();

/** What a folded word stands for, null where it is none; other languages than the eight have none. */
export function anaphorOf(word: string, lang: string): AnaphorWord | null {
  const { words, begins } = tableFor(primaryLanguage(lang));
  return words.get(word) ?? begins.find(([begin]) => word.startsWith(begin))?.[1] ?? null;
}

/** Whether a verb without subject may stand for "he said". */
export function dropsPronouns(lang: string): boolean {
  return PRO_DROP.has(primaryLanguage(lang));
}

function tableFor(lang: string): AnaphorTable {
  const known = tables.get(lang) ?? createTable(WORDS[lang]);
  tables.set(lang, known);
  return known;
}

function createTable(own: AnaphorWords | undefined): AnaphorTable {
  const table: AnaphorTable = { words: new Map(), begins: [] };
  for (const [kind, list] of Object.entries(own ?? {}) as [AnaphorWord, string][]) {
    for (const word of list.split(' ').filter(Boolean)) {
      const folded = foldText(word.replace('*', ''));
      if (word.endsWith('*')) table.begins.push([folded, kind]);
      else table.words.set(folded, kind);
    }
  }
  return table;
}
