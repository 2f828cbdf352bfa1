import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach } from 'vitest';
import { LanguageContext } from '../../components/text';
import en from '../../lib/i18n/en.json';
import { createTranslator } from '../../lib/i18n/translate';

const language = { tag: 'en', t: createTranslator('en', en) };
const roots: HTMLElement[] = [];

/** Puts a component into the document, in English; called again with the same root it updates it. */
export async function draw(child: ComponentChild, root = addRoot()): Promise<HTMLElement> {
  await act(() =>
    render(<LanguageContext.Provider value={language}>{child}</LanguageContext.Provider>, root),
  );
  return root;
}

function addRoot(): HTMLElement {
  document.documentElement.lang = 'en';
  document.title = 'Sidelight';
  const root = document.body.appendChild(document.createElement('div'));
  roots.push(root);
  return root;
}

afterEach(() => {
  for (const root of roots.splice(0)) {
    render(null, root);
    root.remove();
  }
});

/** The button with that label. Throws with all labels where there is none. */
export function buttonOf(root: ParentNode, label: string): HTMLButtonElement {
  const buttons = [...root.querySelectorAll('button')];
  const found = buttons.find((button) => button.textContent?.trim().startsWith(label));
  if (found) return found;
  throw new Error(
    `No button "${label}" among ${buttons.map((each) => each.textContent).join(', ')}`,
  );
}

export async function click(root: ParentNode, label: string): Promise<void> {
  const button = buttonOf(root, label);
  await act(async () => button.click());
}

/** Opens all lists that are folded. */
export async function unfold(root: ParentNode): Promise<void> {
  const folded = [...root.querySelectorAll<HTMLElement>('button.more[aria-expanded="false"]')];
  await act(async () => {
    for (const button of folded) button.click();
  });
}

/** What axe finds against an element, as "rule: element". Contrast needs layout: the real browsers judge it. */
export async function violationsOf(root: Element): Promise<string[]> {
  const { violations } = await axe.run(root, { rules: { 'color-contrast': { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Text as it is read: each piece set apart by one space, without what is hidden. */
export function wordsOf(node: Node | null | undefined): string {
  return piecesOf(node).join(' ').replace(/\s+/g, ' ').trim();
}

function piecesOf(node: Node | null | undefined): string[] {
  if (!node || (node instanceof HTMLElement && node.hidden)) return [];
  if (node.nodeType === Node.TEXT_NODE) return [node.textContent ?? ''];
  return [...node.childNodes].flatMap(piecesOf);
}
