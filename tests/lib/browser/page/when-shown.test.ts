import { describe, expect, it, vi } from 'vitest';
import { whenShown } from '../../../../lib/browser/page/when-shown';

/** What the browser says of the page; undefined where it knows nothing of prerendering. */
let prerendering: boolean | undefined;
Object.defineProperty(Object.getPrototypeOf(document), 'prerendering', { get: () => prerendering });

describe('whenShown', () => {
  it.each([
    ['that is shown', false],
    ['in a browser that prerenders nothing', undefined],
  ])('starts at once on a page %s', (_, value) => {
    prerendering = value;
    const start = vi.fn();
    whenShown(document, start);
    expect(start).toHaveBeenCalledOnce();
  });

  it('leaves a page alone until it is shown, then starts once', () => {
    prerendering = true;
    const start = vi.fn();
    whenShown(document, start);
    expect(start).not.toHaveBeenCalled();
    document.dispatchEvent(new Event('prerenderingchange'));
    document.dispatchEvent(new Event('prerenderingchange'));
    expect(start).toHaveBeenCalledOnce();
  });
});
