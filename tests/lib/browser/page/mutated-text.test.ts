import { describe, expect, it } from 'vitest';
import { addedText, createTextTest, removedText } from '../../../../lib/browser/page/mutated-text';

/** A record as a MutationObserver gives it, with what matters here. */
function record(change: Partial<Record<keyof MutationRecord, unknown>>): MutationRecord {
  return { addedNodes: [], removedNodes: [], ...change } as unknown as MutationRecord;
}

describe('the mutations of one turn', () => {
  it('tell of text that came, and not of what holds none', () => {
    const paragraph = document.createElement('p');
    paragraph.textContent = 'The ferry left.';
    const nodes = [paragraph, document.createElement('p'), document.createTextNode('  ')];
    const came = record({ type: 'childList', addedNodes: nodes });
    expect(addedText(came, createTextTest())).toEqual([paragraph]);
  });

  it('tell of a node that was emptied and removed as nothing lost', () => {
    const emptied = document.createElement('p');
    const gone = document.createElement('p');
    gone.textContent = 'The ferry left.';
    const removed = (node: Node) => record({ type: 'childList', removedNodes: [node] });
    expect(removedText(removed(emptied), createTextTest())).toBe(false);
    expect(removedText(removed(gone), createTextTest())).toBe(true);
  });

  it('ask a node once, however often it was changed', () => {
    const changed = document.createElement('p');
    changed.textContent = 'The ferry left.';
    const hasText = createTextTest();
    const before = hasText(changed);
    changed.textContent = '';
    expect([before, hasText(changed), createTextTest()(changed)]).toEqual([true, true, false]);
  });
});
