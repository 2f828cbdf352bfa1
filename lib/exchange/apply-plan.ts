import type { Library } from './library';
import type { MergePlan } from './plan-merge';

/** The library as it is once a plan is carried out: what a store does in one transaction. */
export function applyPlan(library: Library, plan: MergePlan): Library {
  const added = new Map(plan.tags.map(({ note, tags }) => [note, tags]));
  const packs = new Map(library.packs.map((pack) => [pack.info.id, pack]));
  for (const pack of plan.packs) packs.set(pack.info.id, pack);
  const notes = library.notes.map((note) => {
    const tags = added.get(note.id);
    return tags ? { ...note, tags: [...note.tags, ...tags] } : note;
  });
  return {
    notes: [...notes, ...plan.notes],
    revisions: [...library.revisions, ...plan.revisions],
    dismissals: [...library.dismissals, ...plan.dismissals],
    drafts: [...library.drafts, ...plan.drafts],
    pages: [...library.pages, ...plan.pages],
    packs: [...packs.values()],
    settings: plan.settings ?? library.settings,
  };
}
