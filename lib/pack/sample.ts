import * as v from 'valibot';
import type { Block, PageText } from '../types';

const sample = v.object({
  title: v.string(),
  paragraphs: v.pipe(v.array(v.string()), v.minLength(1)),
});

/** A made-up article about a pack's event, to show what happens on a page. */
export type Sample = v.InferOutput<typeof sample>;

/** The samples of a pack, by language (BCP 47); English is always among them. */
export const samples = v.objectWithRest({ en: sample }, sample);
export type Samples = v.InferOutput<typeof samples>;

/** The sample in a reader's language, else in English: `de-AT` takes that for `de`. */
export function sampleFor(all: Samples, language: string): { language: string; sample: Sample } {
  const bare = language.split('-')[0] ?? '';
  const found = Object.hasOwn(all, bare) ? all[bare] : undefined;
  return found ? { language: bare, sample: found } : { language: 'en', sample: all.en };
}

/** The sample as a page that was read: a headline and its paragraphs, a line break between them. */
export function pageOfSample({ title, paragraphs }: Sample, language: string): PageText {
  const parts = [title, ...paragraphs];
  const blocks: Block[] = [];
  let start = 0;
  for (const part of parts) {
    const end = start + part.length;
    blocks.push({ start, end, kind: blocks.length ? 'paragraph' : 'headline' });
    start = end + 1;
  }
  return { url: null, title, language, text: parts.join('\n'), blocks };
}
