import { beforeAll, describe, expect, it } from 'vitest';
import { matchSentences, type StatementIndex } from '../../lib/match/index';
import { keptIndex } from '../../tools/kept-index';
import { readPack } from '../../tools/read-packs';

let index: StatementIndex;

beforeAll(() => {
  index = keptIndex([readPack('seeds/belgorod-2023')]);
}, 60_000);

/** What says nothing by itself, on a page that is about the event: most of any article. */
describe('a sentence between those that say something', () => {
  it.each([
    [
      'says a little of three questions',
      'After the raid at the border, two accounts and many questions',
    ],
    [
      'announces what is to come',
      'Three days after armed men crossed from Ukraine into Russia’s Belgorod region, there are still two stories about how it ended, and no agreed one about whose vehicles they drove.',
    ],
    ['has the form of a known one and none of its words', 'It is green.'],
    ['tells the way of the article', 'What follows is an attempt to lay out who says what.'],
    [
      'tells of people on the road',
      'Residents of a handful of villages left in buses while it went on.',
    ],
  ])('gets no mark where it %s', (_, text) => {
    const [marks] = matchSentences(index, [{ text, kind: 'paragraph' }], { level: 'event' });
    expect(marks).toEqual([]);
  });

  it('gets none as a headline that names what the page is about', () => {
    const text = 'After the raid at the border, two accounts';
    const [marks] = matchSentences(index, [{ text, kind: 'headline' }], { level: 'event' });
    expect(marks).toEqual([]);
  });

  it('gets one where it surely says something, and a second for what is likely as well', () => {
    const text =
      'Andrii Yusov, who speaks for the same service, said the operation was carried out exclusively by Russian citizens and was meant to create a safe strip along the border.';
    const [marks] = matchSentences(index, [{ text, kind: 'paragraph' }], { level: 'event' });
    expect(marks!.map(({ question }) => question).sort()).toEqual(['aim', 'who-raided']);
  });
});

/** What was said of another raid is word for word what was said of this one. */
describe('a page that only names actors', () => {
  const marksOf = (...texts: string[]) =>
    matchSentences(
      index,
      texts.map((text) => ({ text, kind: 'paragraph' })),
      { level: 'actor' },
    ).flat();
  const claim = 'Ukraine denied any involvement in the raid by the Russian Volunteer Corps.';

  it('gets no mark where it speaks of another event', () => {
    expect(marksOf('Gunmen crossed into the Bryansk region in March.', claim)).toEqual([]);
  });

  it('may get one where it names the place of this one as well', () => {
    const both = 'After Bryansk in March, gunmen have now crossed into the Belgorod region.';
    expect(marksOf(both, claim).map(({ question }) => question)).toContain('kyiv-role');
  });
});
