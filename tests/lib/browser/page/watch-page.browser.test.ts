import { afterEach, describe, expect, it } from 'vitest';
import { type WatchOptions, watchPage } from '../../../../lib/browser/page/watch-page';

const stage = document.createElement('main');
document.body.append(stage);
const home = location.href;
const stops: (() => void)[] = [];

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  stage.replaceChildren();
  history.replaceState(null, '', home);
});

/** Watches and keeps what it was told: lists of the added texts, and addresses. */
function watch(options: WatchOptions = { quiet: 30, latest: 120 }) {
  const added: string[][] = [];
  const moved: string[] = [];
  const { stop } = watchPage(
    document,
    options,
    (roots) => added.push(roots.map((root) => root.textContent!.trim())),
    (url) => moved.push(new URL(url).pathname + new URL(url).hash),
  );
  stops.push(stop);
  return { added, moved, stop };
}

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function append(html: string, to: Element | ShadowRoot = stage): Element {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  to.append(holder);
  return holder;
}

describe('watchPage', () => {
  it('tells once, when it is quiet, what was added', async () => {
    const { added } = watch();
    const first = append('<p>One</p>');
    first.append(' and more');
    append('<p>Two</p>');
    expect(added).toEqual([]);
    await rest(100);
    expect(added).toEqual([['One and more', 'Two']]);
  });

  it.each([
    ['a script', '<script>1</script>'],
    ['an image', '<img alt="x">'],
    ['white space', '  \n '],
  ])('says nothing of %s', async (_, html) => {
    const { added } = watch();
    stage.insertAdjacentHTML('beforeend', html);
    await rest(100);
    expect(added).toEqual([]);
  });

  it('tells a changed text, what is shown or opened, and that text went', async () => {
    const holder = append(
      '<p>One</p><div hidden>Shown</div><details><summary>S</summary>Open</details>',
    );
    const { added } = watch();
    holder.querySelector('p')!.firstChild!.nodeValue = 'Changed';
    await rest(60);
    holder.querySelector('div')!.hidden = false;
    await rest(60);
    holder.querySelector('details')!.open = true;
    await rest(60);
    holder.querySelector('p')!.remove();
    await rest(60);
    expect(added).toEqual([['Changed'], ['Shown'], ['SOpen'], []]);
  });

  it('does not wait for ever while the page goes on', async () => {
    const { added } = watch({ quiet: 50, latest: 150 });
    for (let step = 0; step < 20; step++) {
      append('<p>More</p>');
      await rest(20);
    }
    expect(added.length).toBeGreaterThanOrEqual(2);
    expect(added.length).toBeLessThanOrEqual(4);
  });

  it('grows sparse when two scripts fight over a node', async () => {
    const { added } = watch({ quiet: 5, latest: 10 });
    const fought = append('<p>A</p>').firstElementChild!;
    for (let step = 0; step < 200; step++) {
      fought.textContent = step % 2 ? 'A' : 'B';
      await rest(5);
    }
    expect(added.length).toBeLessThanOrEqual(11);
    expect(added.length).toBeGreaterThanOrEqual(8);
  });

  it('sees open shadow roots, also those that come later', async () => {
    const early = append('').attachShadow({ mode: 'open' });
    const { added } = watch();
    append('<p>Early</p>', early);
    await rest(60);
    const late = append('').attachShadow({ mode: 'open' });
    late.innerHTML = '<p>Late</p>';
    append('<p>Beside</p>');
    await rest(60);
    append('<p>Later</p>', late);
    await rest(60);
    expect(added).toEqual([['Early'], ['Beside', 'Late'], ['Later']]);
  });

  it('tells a move to another page of the same document', async () => {
    const { added, moved } = watch();
    history.pushState(null, '', '/story/2');
    append('<p>The new story</p>');
    await rest(100);
    expect(moved).toEqual(['/story/2']);
    expect(added).toEqual([]);
  });

  it('tells a move that changes nothing yet, and again when the old text goes', async () => {
    const old = append('<p>The old story</p>');
    const { added, moved } = watch();
    history.pushState(null, '', '/story/3');
    await rest(100);
    expect(moved).toEqual(['/story/3']);
    old.remove();
    append('<p>The new story</p>');
    await rest(100);
    expect(moved).toEqual(['/story/3', '/story/3']);
    append('<p>More of it</p>');
    await rest(100);
    expect(added).toEqual([['More of it']]);
  });

  it('follows the way back, and routes in the fragment, but not anchors', async () => {
    const { moved } = watch();
    history.pushState(null, '', '/story/4');
    await rest(60);
    history.back();
    await rest(100);
    location.hash = 'section';
    await rest(60);
    location.hash = '#/route/1';
    await rest(60);
    expect(moved).toEqual([
      '/story/4',
      new URL(home).pathname,
      `${new URL(home).pathname}#/route/1`,
    ]);
  });

  it('says nothing once it is stopped', async () => {
    const { added, moved, stop } = watch();
    append('<p>One</p>');
    stop();
    history.pushState(null, '', '/story/5');
    append('<p>Two</p>');
    await rest(100);
    expect([added, moved]).toEqual([[], []]);
  });

  // That a page which truly comes back is read again, `navigation.e2e.ts` shows: only a browser can say so.
  it('takes no word of a page that it came back from the cache', async () => {
    const { added } = watch();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await rest(60);
    expect(added).toEqual([]);
  });
});
