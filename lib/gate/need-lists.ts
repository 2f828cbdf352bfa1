import type { NeedList } from './gate-names';
import { beginning, type createTermTable, inflected, termForm } from './term-table';

/** Collects what ambiguous aliases need, from all packs. */
export function createNeedLists() {
  const lists = new Map<string, { number: number; reach: number; needs: Set<string> }>();
  return {
    /** The number of a list, from 1 on; the same words within the same reach are one list. */
    numberOf(needs: string[], reach: number): number {
      const name = `${reach} ${[...needs].sort().join()}`;
      const list = lists.get(name) ?? { number: lists.size + 1, reach, needs: new Set(needs) };
      lists.set(name, list);
      return list.number;
    },
    /** Adds the words to the terms, each with its group, and tells which groups make up each list. */
    addTo(table: ReturnType<typeof createTermTable>): NeedList[] {
      const made = [...lists.values()].map(({ reach }): NeedList => [reach]);
      for (const [group, { members, words }] of groupsOf([...lists.values()]).entries()) {
        for (const list of members) made[list]!.push(group);
        for (const word of words) table.add(needForm(word), { kind: 'n', first: group, second: 0 });
      }
      return made;
    },
  };
}

/** Words by the lists that hold them. */
function groupsOf(lists: { needs: Set<string> }[]): { members: number[]; words: string[] }[] {
  const members = new Map<string, number[]>();
  for (const [list, { needs }] of lists.entries()) {
    for (const word of needs) members.set(word, [...(members.get(word) ?? []), list]);
  }
  const groups = new Map<string, { members: number[]; words: string[] }>();
  for (const [word, of] of members) {
    const group = groups.get(of.join()) ?? { members: of, words: [] };
    groups.set(of.join(), group);
    group.words.push(word);
  }
  return [...groups.values()];
}

function needForm(need: string) {
  return termForm(need, need.endsWith('*') ? beginning : inflected);
}
