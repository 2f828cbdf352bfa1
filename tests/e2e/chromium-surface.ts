import type { Cdp } from './cdp';
import type { Point, Surface, ToldAloud } from './harness';
import { callOf, pointOf, splitKeys } from './surface';

/** Windows key codes, without which Chromium does not act on a key that types nothing. */
const KEY_CODES: Record<string, number> = {
  Backspace: 8,
  Tab: 9,
  Enter: 13,
  Escape: 27,
  ' ': 32,
  End: 35,
  Home: 36,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
  Delete: 46,
};
const TYPED: Record<string, string> = { Enter: '\r' };
const MODIFIERS: Record<string, number> = { Alt: 1, Control: 2, Meta: 4, Shift: 8 };

/** What is used of a node of `Accessibility.getFullAXTree`. */
interface AccessibleNode {
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
}

/** A document of Chromium, driven through the session that is attached to it. */
export class ChromiumSurface implements Surface {
  #tools: Cdp;
  #sessionNow: () => Promise<string>;

  constructor(cdp: Cdp, sessionNow: () => Promise<string>) {
    this.#tools = cdp;
    this.#sessionNow = sessionNow;
  }

  async run<A extends unknown[], R>(action: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    const { result, exceptionDetails } = await this.#send('Runtime.evaluate', {
      expression: callOf(action, args),
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  }

  async click(target: string | Point): Promise<void> {
    const point = await pointOf(this, target);
    const button = { ...point, button: 'left', clickCount: 1 };
    await this.hover(point);
    await this.#send('Input.dispatchMouseEvent', { type: 'mousePressed', ...button });
    await this.#send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...button });
  }

  async hover(point: Point): Promise<void> {
    await this.#send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...point });
  }

  async press(keys: string): Promise<void> {
    const { modifiers, key } = splitKeys(keys);
    const text = key.length === 1 ? key : TYPED[key];
    const event = {
      key,
      modifiers: modifiers.reduce((sum, name) => sum + MODIFIERS[name]!, 0),
      windowsVirtualKeyCode: KEY_CODES[key] ?? key.toUpperCase().charCodeAt(0),
    };
    const type = text ? 'keyDown' : 'rawKeyDown';
    await this.#send('Input.dispatchKeyEvent', { type, text, ...event });
    await this.#send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }

  async screenshot(): Promise<Buffer> {
    const { data } = await this.#send('Page.captureScreenshot', { format: 'png' });
    return Buffer.from(data, 'base64');
  }

  async resize(width: number, height: number): Promise<void> {
    const size = { width, height, deviceScaleFactor: 1, mobile: false };
    await this.#send('Emulation.setDeviceMetricsOverride', size);
  }

  async dress(value: 'light' | 'dark'): Promise<void> {
    const features = [{ name: 'prefers-color-scheme', value }];
    await this.#send('Emulation.setEmulatedMedia', { features });
  }

  async toldAloud(): Promise<ToldAloud[]> {
    const { nodes } = await this.#send('Accessibility.getFullAXTree', {});
    const told = (nodes as AccessibleNode[]).filter(({ ignored }) => !ignored);
    return told.map(({ role, name }) => ({ role: role?.value ?? '', name: name?.value ?? '' }));
  }

  async #send(method: string, params: object) {
    return this.#tools.send(method, params, await this.#sessionNow());
  }
}
