import { beforeAll, describe, expect, it } from 'vitest';
import { matchSentences, type StatementIndex } from '../../lib/match/index';
import { keptIndex } from '../../tools/kept-index';
import { readPack } from '../../tools/read-packs';
import { isRightAnswer, isRightQuestion } from './judge';
import {
  type NewsLine,
  readFresh,
  readLater,
  readNews,
  readOutside,
  readUnseen,
  sentencesOf,
} from './news-set';

/** How the marks of one language fare; shares in per cent of its lines. */
interface Tally {
  lines: number;
  question: number;
  answer: number;
  silent: number;
  falseOnEvent: number;
  falseOnActor: number;
}

/**
 * Neither weights nor phrasings were taken from lines of the report half, but its totals were looked at
 * when the bar for marks and the settings of the models were chosen: on unseen news expect less. The
 * aim is 92 % right questions in English and 75 % elsewhere, with marks on 2 % and 3 % of the lines
 * that call for silence; the floors say what holds today. In other languages four lines of 136 are marked
 * in both sets together, all of them in this half.
 */
const REPORT_FLOORS = {
  en: { question: 95, answer: 92, falseOnEvent: 1, falseOnActor: 1 },
  others: { question: 96, answer: 95, falseOnEvent: 6.1, falseOnActor: 6.1 },
};
/** No line of these was read to mend anything; totals were looked at when settings were chosen. */
const FRESH_FLOORS = {
  en: { question: 96, answer: 86, falseOnEvent: 1, falseOnActor: 1 },
  others: { question: 97, answer: 96, falseOnEvent: 1, falseOnActor: 1 },
};

/** Short and freely put. */
const UNSEEN_FLOORS = {
  en: { question: 92, answer: 91, falseOnEvent: 2, falseOnActor: 1 },
  others: null,
};

/** The most freely put of all sets of single lines. */
const LATER_FLOORS = {
  en: { question: 90, answer: 86, falseOnEvent: 2, falseOnActor: 2 },
  others: null,
};

/** Other hands than those of matcher and phrasings; committed before the work that it measures. */
const OUTSIDE_FLOORS = {
  en: { question: 93, answer: 88, falseOnEvent: 1, falseOnActor: 1 },
  others: { question: 95, answer: 93, falseOnEvent: 1, falseOnActor: 1 },
};

const SETS = [
  { name: 'report', lines: readNews('report'), floors: REPORT_FLOORS },
  { name: 'fresh', lines: readFresh(), floors: FRESH_FLOORS },
  { name: 'unseen', lines: readUnseen(), floors: UNSEEN_FLOORS },
  { name: 'later', lines: readLater(), floors: LATER_FLOORS },
  { name: 'outside', lines: readOutside(), floors: OUTSIDE_FLOORS },
];
let index: StatementIndex;

beforeAll(() => {
  index = keptIndex([readPack('seeds/belgorod-2023')]);
}, 60_000);

describe.each(SETS)('sentences of the news ($name)', ({ lines, floors }) => {
  it('finds question and answer, and stays silent elsewhere', { timeout: 60_000 }, () => {
    const languages = [...new Set(lines.map(({ lang }) => lang))].sort();
    const table = Object.fromEntries(
      languages.map((lang) => [lang, tally(lines.filter((line) => line.lang === lang))]),
    );
    const others = tally(lines.filter(({ lang }) => lang !== 'en'));
    console.table({ ...table, others });
    hold(table.en!, floors.en);
    if (floors.others) hold(others, floors.others);
  });
});

function hold(found: Tally, floor: (typeof REPORT_FLOORS)['en']): void {
  expect(found.question).toBeGreaterThanOrEqual(floor.question);
  expect(found.answer).toBeGreaterThanOrEqual(floor.answer);
  expect(found.falseOnEvent).toBeLessThanOrEqual(floor.falseOnEvent);
  expect(found.falseOnActor).toBeLessThanOrEqual(floor.falseOnActor);
}

function tally(own: NewsLine[]): Tally {
  const spoken = own.filter(({ question }) => question);
  const silent = own.filter(({ question }) => !question);
  const first = (line: NewsLine) => marksOf(line, 'event')[0];
  return {
    lines: spoken.length,
    question: share(spoken, (line) => isRightQuestion(line, first(line)?.question ?? '')),
    answer: share(spoken, (line) => {
      const mark = first(line);
      return mark !== undefined && isRightAnswer(line, mark.question, mark.answer);
    }),
    silent: silent.length,
    falseOnEvent: share(silent, (line) => marksOf(line, 'event').length > 0),
    falseOnActor: share(silent, (line) => marksOf(line, 'actor').length > 0),
  };
}

function marksOf(line: NewsLine, level: 'event' | 'actor') {
  return matchSentences(index, sentencesOf(line), { level }).at(-1)!;
}

function share(own: NewsLine[], holds: (line: NewsLine) => boolean): number {
  return Math.round((1000 * own.filter(holds).length) / Math.max(own.length, 1)) / 10;
}
