import * as v from 'valibot';
import { expect, it } from 'vitest';
import { aboutPack, packAbout } from '../../../lib/view/pack-about';
import { packOf } from '../pack/sample-pack';

it('tells of a pack who made it, what it spans and how much it holds', () => {
  const pack = packOf();
  const about = aboutPack(pack);
  expect(about).toMatchObject({
    id: pack.info.id,
    version: pack.info.version,
    coverage: pack.info.coverage,
    statements: pack.statements.length,
    questions: pack.questions.length,
  });
  expect(v.is(packAbout, JSON.parse(JSON.stringify(about)))).toBe(true);
});
