/**
 * Properties are drawn from one seed, so that a run says the same each time. `SEED=random` draws anew
 * (fast-check prints what it drew where it fails), `SEED=7` draws others.
 */
import fc from 'fast-check';

const seed = process.env.SEED ?? '20230522';
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) });
