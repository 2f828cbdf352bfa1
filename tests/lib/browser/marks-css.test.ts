import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NOTE_COLORS, NOTE_FORMS } from '../../../lib/notes/note';

const css = readFileSync(resolve(import.meta.dirname, '../../../entrypoints/marks.css'), 'utf8');
const [screen = '', print = ''] = css.split('@media print');

const KINDS = ['same-statement', 'same-claim', 'same-question'];
const NAMES = [
  ...KINDS,
  ...KINDS.map((kind) => `${kind}-tint`),
  ...NOTE_FORMS.flatMap((form) => NOTE_COLORS.map((color) => `note-${form}-${color}`)),
  'shown',
];

/** What the rules for a name say, without the colours. */
function formOf(name: string): string {
  const rules = [...screen.matchAll(/([^{}]+)\{([^}]*)\}/g)];
  const own = rules.filter(([, selectors]) => selectors!.includes(`(sidelight-${name})`));
  const said = own.map(([, , declarations]) => declarations).join(' ');
  return /underline (\w+)/.exec(said)?.[1] ?? (said.includes('background-color') ? 'wash' : '');
}

describe.each(NAMES)('the highlight %s', (name) => {
  it('has a rule on screen', () => {
    expect(formOf(name)).not.toBe('');
  });

  it('is off in print', () => {
    expect(print).toContain(`::highlight(sidelight-${name})`);
  });
});

it('tells kinds and forms of notes apart without colour', () => {
  const forms = [
    ...KINDS.map(formOf),
    ...NOTE_FORMS.map((form) => formOf(`note-${form}-${NOTE_COLORS[0]}`)),
  ];
  expect(new Set(forms).size).toBe(KINDS.length + NOTE_FORMS.length);
});

it('selects no element', () => {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '').replace('@media print {', '');
  const selectors = [...bare.matchAll(/([^{}]+)\{/g)].flatMap(([, list]) => list!.split(','));
  expect(selectors.length).toBeGreaterThan(NAMES.length);
  const others = selectors.filter((one) => !/^::highlight\(sidelight-[\w-]+\)$/.test(one.trim()));
  expect(others).toEqual([]);
});
