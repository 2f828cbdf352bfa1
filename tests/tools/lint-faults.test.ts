import { expect, it } from 'vitest';
import { lintFaults } from '../../tools/lint-faults';

const found = { code: 'MANIFEST_HINT', message: 'A word on the manifest', file: 'manifest.json' };
const nothing = { errors: [], warnings: [], notices: [] };

it('tells of nothing where nothing was found', () => {
  expect(lintFaults(JSON.stringify({ count: 0, ...nothing }))).toEqual([]);
});

it.each(['errors', 'warnings', 'notices'])('tells of %s', (kind) => {
  const [fault, ...more] = lintFaults(JSON.stringify({ ...nothing, [kind]: [found] }));
  expect(fault).toBe('manifest.json:0 MANIFEST_HINT: A word on the manifest');
  expect(more).toEqual([]);
});

it('does not take for clean what is no report', () => {
  expect(() => lintFaults('')).toThrow();
  expect(() => lintFaults('{"count":0}')).toThrow();
});
