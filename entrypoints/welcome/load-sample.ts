import { loadIndex } from '../../lib/match';
import { createLookup } from '../../lib/pack/lookup';
import { type Sample, type Samples, sampleFor } from '../../lib/pack/sample';
import type { Pack } from '../../lib/types';
import { readSample, type SampleMark } from '../../lib/view/read-sample';

/** A sample article and what the pipeline finds in it. */
export interface ReadSample {
  sample: Sample;
  /** BCP 47. */
  language: string;
  marks: SampleMark[];
}

/** Reads the sample as a page would be read, here and now. Null where no pack brings one. */
export async function loadSample(uiLanguage: string): Promise<ReadSample | null> {
  const [packs, index, samples] = await Promise.all([
    own('packs.json').then((file) => file.json() as Promise<Pack[]>),
    own('statements.index').then((file) => file.arrayBuffer()),
    own('samples.json').then((file) => file.json() as Promise<Samples | null>),
  ]);
  if (!samples) return null;
  const { language, sample } = sampleFor(samples, uiLanguage);
  const known = { lookup: createLookup(packs), index: loadIndex(new Uint8Array(index)) };
  return { sample, language, marks: readSample(known, sample, uiLanguage) };
}

/** A file of the extension's own; nothing else can be fetched. */
function own(file: string): Promise<Response> {
  return fetch(`/${file}`);
}
