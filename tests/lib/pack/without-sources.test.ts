import { expect, it } from 'vitest';
import { withoutSources } from '../../../lib/pack/without-sources';
import { packOf, statementOf } from './sample-pack';

const pack = packOf({
  statements: [statementOf('a'), statementOf('b', { source: 'bell-report' })],
});

it.each([
  ['nothing', [], ['a', 'b']],
  ['one source', ['bell-report'], ['a']],
  ['an unknown source', ['gone'], ['a', 'b']],
  ['all sources', ['tide-report', 'bell-report'], []],
])('leaves out the statements of %s', (_, sources, kept) => {
  expect(withoutSources(pack, new Set(sources)).statements.map(({ id }) => id)).toEqual(kept);
  expect(pack.statements).toHaveLength(2);
});
