/** `npm run learn`: learns the re-ranking and its probabilities from the benchmark's posts. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FEATURES } from '../lib/match/core/features';
import { storeModel } from '../lib/match/core/model';
import { readBench } from '../tests/bench/data';
import { trainModel } from './learning/train';
import { guisesOf, lessonsOf, unsigned, viewsOf } from './learning/views';
import { learnWords } from './learning/words';

const OUT = join(import.meta.dirname, '../lib/match/core/weights.json');

function learn(): void {
  const bench = readBench();
  if (!bench) {
    console.error('No benchmark data beside the checkout: nothing to learn from');
    process.exit(2);
  }
  const queries = [...bench.train, ...bench.dev];
  const guises = guisesOf(bench.claims, queries);
  const words = learnWords(guises.whole.whole, [...queries, ...unsigned(queries)]);
  const model = trainModel(
    lessonsOf(viewsOf(guises, queries, words), () => true),
    words,
  );
  const rows = JSON.stringify(storeModel(model)).replaceAll(
    /("\w+":\[|"contrasts"|"asked"|"held"|"bias":-?[\d.]+\}$)/g,
    '\n  $1',
  );
  writeFileSync(OUT, `${rows}\n`);
  console.log(`Learned ${FEATURES.length} weights from ${queries.length} queries`);
}

learn();
