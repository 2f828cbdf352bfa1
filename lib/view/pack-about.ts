import * as v from 'valibot';
import type { Pack } from '../types';
import { inLanguage } from './in-language';

export const packAbout = v.object({
  id: v.string(),
  /** Set where the reader made it. */
  own: v.optional(v.boolean()),
  title: v.string(),
  summary: v.string(),
  version: v.string(),
  /** BCP 47 tag of title and summary. */
  language: v.string(),
  coverage: v.object({ from: v.string(), to: v.string() }),
  curator: v.string(),
  /** An address (mail or web), where the pack names one. */
  contact: v.optional(v.string()),
  licence: v.string(),
  statements: v.number(),
  questions: v.number(),
  sources: v.number(),
});

/** What there is to know of a pack as a whole, ready to be shown. */
export type PackAbout = v.InferOutput<typeof packAbout>;

/** Tells of a pack what a reader needs to judge it, in the language (BCP 47) if it has both title and summary there. */
export function aboutPack(
  { info, statements, questions, sources }: Pack,
  wanted: string,
): PackAbout {
  const { id, version, coverage, curator, contact, licence } = info;
  const title = inLanguage(info.titles, wanted);
  const summary = inLanguage(info.summaries, wanted);
  const words =
    title && summary
      ? { title, summary, language: wanted }
      : { title: info.title, summary: info.summary, language: info.language };
  return {
    own: info.own,
    ...{ id, ...words, version, coverage, curator, contact, licence },
    statements: statements.length,
    questions: questions.length,
    sources: sources.length,
  };
}
