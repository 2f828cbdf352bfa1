import type { Surface, Tab } from './harness';
import { paintedTexts } from './marks';
import { pause, until } from './wait';

/** What Sidelight has painted on a page, by name without its prefix; empty kinds are left out. */
export async function marksOn(tab: Tab): Promise<Record<string, string[]>> {
  const painted = Object.entries(await paintedTexts(tab));
  const own = painted.filter(([name, texts]) => name.startsWith('sidelight-') && texts.length);
  return Object.fromEntries(own.map(([name, texts]) => [name.replace('sidelight-', ''), texts]));
}

/** Waits until a passage is painted, under a name where one is given. */
export function untilMarked(tab: Tab, passage: string, name?: string): Promise<unknown> {
  return until(`a mark on "${passage}"`, async () => {
    const marks = await marksOn(tab);
    const texts = name ? (marks[name] ?? []) : Object.values(marks).flat();
    return texts.some((text) => text.includes(passage));
  });
}

/** Waits until nothing is painted any more. */
export function untilUnmarked(tab: Tab): Promise<unknown> {
  return until('the marks to go', async () => Object.keys(await marksOn(tab)).length === 0);
}

/** All that can be read in a panel or page, white space folded. */
export function textOf(surface: Surface): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is seen is meant, and not what is hidden
  return surface.run(() => document.body.innerText.replace(/\s+/g, ' '));
}

/** Waits until a text can be read there, and answers all of the text. */
export function untilReads(surface: Surface, expected: string | RegExp): Promise<string> {
  return until(`"${expected}" to be read`, async () => {
    const text = await textOf(surface);
    const found = typeof expected === 'string' ? text.includes(expected) : expected.test(text);
    return found && text;
  });
}

/**
 * Presses the button with this label, again where something moved it away under the pointer: what counts
 * is that the press reached it.
 */
export async function press(surface: Surface, label: string): Promise<void> {
  await until(`a press on the button "${label}"`, async () => {
    if (!(await aim(surface, label))) return false;
    await surface.click('[data-pressed]').catch(() => {});
    return hasReached(surface);
  });
}

/** Points out the button for the click to come; false where there is none yet. */
function aim(surface: Surface, label: string): Promise<boolean> {
  return surface.run((label) => {
    for (const old of document.querySelectorAll('[data-pressed]'))
      old.removeAttribute('data-pressed');
    document.documentElement.removeAttribute('data-reached');
    const buttons = [...document.querySelectorAll('button')];
    const wanted = buttons.find((button) => button.textContent.trim() === label);
    if (!wanted || wanted.disabled) return false;
    wanted.setAttribute('data-pressed', '');
    const onClick = () => document.documentElement.setAttribute('data-reached', '');
    wanted.addEventListener('click', onClick, { capture: true, once: true });
    return true;
  }, label);
}

/** Whether the click arrived within a moment. A surface that the press has closed was reached, too. */
async function hasReached(surface: Surface): Promise<boolean> {
  for (let left = 10; left > 0; left--) {
    const isReached = await surface
      .run(() => document.documentElement.hasAttribute('data-reached'))
      .catch(() => true);
    if (isReached) return true;
    await pause(50);
  }
  return false;
}

/** Waits for the field of the note that has just been made, and clicks into it. */
export async function clickIntoNote(panel: Surface): Promise<void> {
  const field = '.note textarea';
  const isThere = () => panel.run((field) => document.querySelector(field) !== null, field);
  await until('the field of the note', isThere);
  await panel.click(field);
}

/** Scrolls a passage to the middle of the window and answers the centre of its first line. */
export async function pointOfText(tab: Tab, passage: string): Promise<{ x: number; y: number }> {
  await onPassage(tab, passage, 'show');
  return (await onPassage(tab, passage, 'point')) as { x: number; y: number };
}

/** Selects a passage, as a reader does. */
export async function select(tab: Tab, passage: string): Promise<void> {
  await onPassage(tab, passage, 'select');
}

/** Finds a passage in the page's text nodes, white space aside, and does something there. */
function onPassage(tab: Tab, passage: string, act: 'show' | 'point' | 'select') {
  return tab.run(
    (passage, act) => {
      const letters: [Text, number][] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let text = '';
      for (let node = walker.nextNode() as Text | null; node; ) {
        const shown = !node.parentElement?.closest('script, style, template');
        for (const [index, letter] of [...node.data].entries()) {
          if (!shown || !letter.trim()) continue;
          text += letter;
          letters.push([node, index]);
        }
        node = walker.nextNode() as Text | null;
      }
      const wanted = passage.replace(/\s+/g, '');
      const at = text.indexOf(wanted);
      if (at < 0) throw new Error(`"${passage}" is not on the page`);
      const range = document.createRange();
      range.setStart(...letters[at]!);
      const [last, offset] = letters[at + wanted.length - 1]!;
      range.setEnd(last, offset + 1);
      if (act === 'show') {
        range.startContainer.parentElement?.scrollIntoView({
          block: 'center',
          behavior: 'instant',
        });
      }
      if (act === 'select') {
        const selection = document.getSelection();
        selection?.removeAllRanges();
        selection?.addRange(range);
      }
      const { x, y, width, height } = range.getClientRects()[0]!;
      return { x: x + width / 2, y: y + height / 2 };
    },
    passage,
    act,
  );
}

/** As `lib/browser/transport.ts` sends them. */
export interface Answer {
  ok: boolean;
  value?: unknown;
}

/** What of the extension's own interface is used here. */
interface Extension {
  runtime: { sendMessage(message: object): Promise<Answer> };
}

/** Sends a message to the background as the page of ours does that is shown there. */
export function askFrom(surface: Surface, type: string, body: object = {}): Promise<Answer> {
  return surface.run(
    (message) => {
      const { browser, chrome } = globalThis as unknown as Record<string, Extension>;
      return (browser ?? chrome)!.runtime.sendMessage(message);
    },
    { to: 'background', type, body },
  );
}

/** Waits until something that fits the selector is there. */
export function untilThere(surface: Surface, selector: string): Promise<unknown> {
  return until(selector, () => surface.run((wanted) => !!document.querySelector(wanted), selector));
}

/** Puts words or a choice into a field, as typing and choosing do. */
export async function fill(surface: Surface, selector: string, value: string): Promise<void> {
  await untilThere(surface, selector);
  await surface.run(
    (selector, value) => {
      const field = document.querySelector<HTMLInputElement>(selector)!;
      field.value = value;
      const type = field.matches('select') ? 'change' : 'input';
      field.dispatchEvent(new Event(type, { bubbles: true }));
    },
    selector,
    value,
  );
}
