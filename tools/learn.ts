/** `npm run learn`: learns the re-ranking and its probabilities from the benchmark's training part. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FEATURES } from '../lib/match/core/features';
import { storeModel } from '../lib/match/core/model';
import { readBench } from '../tests/bench/data';
import { trainModel } from './learning/train';
import { lessonsOf, viewsOf } from './learning/views';

const OUT = join(import.meta.dirname, '../lib/match/core/weights.json');

function learn(): void {
  const bench = readBench();
  if (!bench) {
    console.error('No benchmark data beside the checkout: nothing to learn from');
    process.exit(2);
  }
  const model = trainModel(lessonsOf(viewsOf(bench.claims, bench.train), () => true));
  const rows = JSON.stringify(storeModel(model)).replaceAll(
    /("\w+":\[|"contrasts"|"bias")/g,
    '\n  $1',
  );
  writeFileSync(OUT, `${rows}\n`);
  console.log(`Learned ${FEATURES.length} weights from ${bench.train.length} queries`);
}

learn();
