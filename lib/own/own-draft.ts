import * as v from 'valibot';
import { hashOf } from '../exchange/canonical';
import { pageKey } from '../page/page-key';
import { NEW_KINDS, type OwnPassage, ownPassage, ownWords } from './own-words';

/** What stands in the form's fields, whatever is typed there. */
const fields = v.object({
  speaker: v.optional(v.string(), ''),
  /** The text itself says it. */
  unnamed: v.optional(v.boolean(), false),
  kind: v.optional(v.picklist(NEW_KINDS), 'person'),
  aliases: v.optional(v.string(), ''),
  question: v.optional(v.string(), ''),
  answer: v.optional(v.string(), ''),
  position: v.optional(ownWords.entries.position, 'affirms'),
  text: v.optional(v.string(), ''),
});
export type OwnFields = v.InferOutput<typeof fields>;

/** An empty form. */
export const NO_FIELDS: OwnFields = v.parse(fields, {});

const draft = v.object({ passage: ownPassage, fields: v.optional(fields, {}) });

/** A statement that is being written: the passage that was selected and what was typed so far. */
export type OwnDraft = v.InferOutput<typeof draft>;

const PREFIX = 'own ';

/** The name under which a draft is kept: the same passage of the same page is the same draft. */
export function ownDraftKey({ url, start, end }: OwnPassage): string {
  return `${PREFIX}${hashOf([pageKey(url), start, end]).slice(0, 24)}`;
}

/** Whether a draft is one of these and no note's. */
export function isOwnDraftKey(key: string): boolean {
  return key.startsWith(PREFIX);
}

export function writeOwnDraft(written: v.InferInput<typeof draft>): string {
  return JSON.stringify(written);
}

/** Null for what is none, such as of a later version. */
export function readOwnDraft(body: string): OwnDraft | null {
  try {
    const { success, output } = v.safeParse(draft, JSON.parse(body));
    return success ? output : null;
  } catch {
    // Not even JSON.
    return null;
  }
}
