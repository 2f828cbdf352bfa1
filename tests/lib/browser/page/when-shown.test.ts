import { afterEach, describe, expect, it, vi } from 'vitest';
import { whenShown } from '../../../../lib/browser/page/when-shown';

const prerender = (is: boolean) =>
  Object.defineProperty(Document.prototype, 'prerendering', { value: is, configurable: true });

describe('whenShown', () => {
  afterEach(() => Reflect.deleteProperty(Document.prototype, 'prerendering'));

  it.each([
    ['that is shown', () => prerender(false)],
    ['in a browser that prerenders nothing', () => {}],
  ])('starts at once on a page %s', (_, set) => {
    set();
    const start = vi.fn();
    whenShown(window, start);
    expect(start).toHaveBeenCalledOnce();
  });

  it('leaves a page alone until it is shown, then starts once', () => {
    prerender(true);
    const start = vi.fn();
    whenShown(window, start);
    expect(start).not.toHaveBeenCalled();
    document.dispatchEvent(new Event('prerenderingchange', { bubbles: true }));
    document.dispatchEvent(new Event('prerenderingchange', { bubbles: true }));
    expect(start).toHaveBeenCalledOnce();
  });
});
