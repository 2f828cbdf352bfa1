/** `npm run learn`: learns the re-ranking and its probabilities from the benchmark's training part. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildClaims } from '../lib/match/core/claims';
import { FEATURES } from '../lib/match/core/features';
import { storeModel } from '../lib/match/core/model';
import { readBench } from '../tests/bench/data';
import { examplesOf } from './learning/examples';
import { trainModel } from './learning/train';

const OUT = join(import.meta.dirname, '../lib/match/core/weights.json');

function learn(): void {
  const bench = readBench();
  if (!bench) {
    console.error('No benchmark data beside the checkout: nothing to learn from');
    process.exit(2);
  }
  const index = buildClaims(bench.claims);
  const model = trainModel(examplesOf(index, bench.train));
  const rows = JSON.stringify(storeModel(model)).replaceAll(
    /("\w+":\[|"contrasts"|"bias")/g,
    '\n  $1',
  );
  writeFileSync(OUT, `${rows}\n`);
  console.log(`Learned ${FEATURES.length} weights from ${bench.train.length} queries`);
}

learn();
