import * as v from 'valibot';
import { expect, it } from 'vitest';
import { aboutPack, packAbout } from '../../../lib/view/pack-about';
import { packOf } from '../pack/sample-pack';

it('tells of a pack who made it, what it spans and how much it holds', () => {
  const pack = packOf();
  const about = aboutPack(pack, 'en');
  expect(about).toMatchObject({
    id: pack.info.id,
    version: pack.info.version,
    coverage: pack.info.coverage,
    statements: pack.statements.length,
    questions: pack.questions.length,
  });
  expect(v.is(packAbout, JSON.parse(JSON.stringify(about)))).toBe(true);
});

it.each([
  ['de', 'Der Hafen', 'de'],
  ['de-AT', 'Der Hafen', 'de-AT'],
  ['uk', 'The harbour', 'en'],
  ['ru', 'The harbour', 'en'],
])('tells it in %s as far as the pack does', (wanted, title, language) => {
  const pack = packOf();
  // Ukrainian lacks a summary: half a translation would be two languages under one tag.
  const words = { titles: { de: 'Der Hafen', uk: 'Гавань' }, summaries: { de: 'Ein Brand.' } };
  pack.info = { ...pack.info, title: 'The harbour', language: 'en', ...words };
  expect(aboutPack(pack, wanted)).toMatchObject({ title, language });
});
