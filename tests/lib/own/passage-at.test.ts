import { expect, it } from 'vitest';
import { passageAt } from '../../../lib/own/passage-at';
import type { PageText } from '../../../lib/types';

const TEXT = 'Bridge closed\nThe bridge is shut. Cracks were found, she said. Nobody was hurt.';
const PAGE: PageText = {
  url: null,
  title: '',
  language: 'en',
  text: TEXT,
  blocks: [
    { start: 0, end: 13, kind: 'headline' },
    { start: 14, end: TEXT.length, kind: 'paragraph' },
  ],
};
const at = (passage: string) => {
  const start = TEXT.indexOf(passage);
  return passageAt(PAGE, start, start + passage.length);
};

it.each([
  { selected: 'were found', sentences: 'Cracks were found, she said.', part: 'body' },
  {
    selected: 'shut. Cracks',
    sentences: 'The bridge is shut. Cracks were found, she said.',
    part: 'body',
  },
  { selected: 'closed', sentences: 'Bridge closed', part: 'headline' },
])('gives the whole sentences around "$selected"', ({ selected, sentences, part }) => {
  const passage = at(selected);
  expect(passage).toMatchObject({ exact: selected, sentences, part, language: 'en' });
  expect(TEXT.slice(passage!.start, passage!.end)).toBe(sentences);
});

it('gives nothing where no word is selected', () => {
  expect(passageAt(PAGE, 13, 14)).toBeNull();
});
