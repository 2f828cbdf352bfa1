import { expect, it } from 'vitest';
import type { Surface, Tab } from './harness';
import { fill, press, situation, textOf, untilMarked, untilReads } from './sidelight';
import { until } from './wait';

const ARTICLE = 'demo/raid-at-the-border.html?late=3600000';
const NEAR = 'more than 70 attackers had been killed';

situation('the library', (stage) => {
  let library: Tab;
  let statement: string;

  it('is led to by the panel, at the statement that the reader looked at', async () => {
    const { driver, server } = stage;
    await driver.tab.open(server.url(ARTICLE));
    await untilMarked(driver.tab, NEAR);
    const panel = await driver.openPanel(driver.tab);
    await untilReads(panel, 'What others said');
    await panel.run(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      document.querySelector<HTMLElement>('.position button.link[aria-expanded="false"]')?.click();
    });
    const href = await until('the link', () =>
      panel.run(() => document.querySelector<HTMLAnchorElement>('a[href*="library.html"]')?.href),
    );
    expect(href).toMatch(/library\.html#\/statement\/belgorod-2023\/[a-z0-9-]+$/);
    library = await driver.newTab(href as string);
    await library.activate();
    await untilReads(library, 'What is known of this source');
    statement = await headingOf(library);
    expect(statement.length).toBeGreaterThan(20);
  });

  it('shows the same after a reload of a deep link', async () => {
    await reload(library);
    await until('the statement', async () => (await headingOf(library)) === statement);
  });

  it('narrows its statements, opens one, and is as it was on the way back', async () => {
    await library.run(() =>
      document.querySelector<HTMLElement>('nav a[href="#/statements"]')!.click(),
    );
    await untilReads(library, 'Narrow down');
    const all = await countOf(library);
    await library.run(() => {
      document.querySelector<HTMLDetailsElement>('.filters details')!.open = true;
      const select = document.querySelector<HTMLSelectElement>('select[name=stance]')!;
      select.value = 'denies';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await until('fewer of them', async () => (await countOf(library)) < all);
    const few = await countOf(library);
    const address = await library.run(() => location.hash);
    expect(address).toBe('#/statements?stance=denies');
    await library.run(() => document.querySelectorAll<HTMLElement>('.entry-link')[1]!.click());
    await untilReads(library, 'What is known of this source');
    await library.run(() => history.back());
    await until('the list', async () => (await countOf(library)) === few);
    expect(await library.run(() => location.hash)).toBe(address);
    await reload(library);
    await until('the list again', async () => (await countOf(library)) === few);
  });

  it('finds a speaker in another script', async () => {
    await library.run(() => {
      const field = document.querySelector<HTMLInputElement>('input[type=search]')!;
      field.value = 'Черняк';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await until('what Chernyak denies', async () =>
      /Andriy Chernyak/.test(await textOf(library)) ? countOf(library) : 0,
    );
  });

  it('takes notes in from a file, after showing what it would do', async () => {
    await library.activate();
    await library.run(() => {
      location.hash = '#/notes';
    });
    await untilReads(library, 'Take your notes along');
    await library.run(() => {
      document.querySelector<HTMLDetailsElement>('.take-along')!.open = true;
      const field = document.querySelector<HTMLInputElement>('input[type=file]')!;
      const annotation = {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id: 'urn:uuid:6f2b7d0e-6a52-4f3c-9d58-0d6c3e1f7a11',
        type: 'Annotation',
        created: '2024-03-01T09:00:00Z',
        body: { type: 'TextualBody', value: 'Brought from elsewhere' },
        target: 'https://tide.example/fire',
      };
      const files = new DataTransfer();
      files.items.add(new File([JSON.stringify(annotation)], 'notes.jsonld'));
      field.files = files.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await untilReads(library, 'Nothing has been written yet');
    await press(library, 'Add to my notes');
    await untilReads(library, 'This is what happened');
    await until('the note among them', () =>
      library.run(
        () => !!document.querySelector('.entry')?.textContent?.includes('from elsewhere'),
      ),
    );
  });

  it('changes a note where it is, deletes it, and takes that back', async () => {
    await press(library, 'Edit');
    await fill(library, '.entry textarea', 'Thought over at home');
    await press(library, 'Save');
    await untilReads(library, 'Thought over at home');
    await reload(library);
    await untilReads(library, 'Thought over at home');
    await press(library, 'Delete');
    await untilReads(library, 'Note deleted.');
    await until('it to go', async () => !(await textOf(library)).includes('Thought over'));
    await press(library, 'Undo');
    await untilReads(library, 'Thought over at home');
  });
});

/** Loads the page anew: what is still the old document does not count. */
async function reload(surface: Surface): Promise<void> {
  await surface.run(() => {
    document.body.dataset.old = '';
    location.reload();
  });
  await until('the page, anew', () =>
    surface.run(() => document.body?.dataset.old === undefined && !!document.querySelector('h2')),
  );
}

function headingOf(surface: Surface): Promise<string> {
  return surface.run(() => document.querySelector('h2')?.textContent ?? '');
}

/** How many it says that there are. */
function countOf(surface: Surface): Promise<number> {
  return surface.run(() =>
    Number.parseInt(document.querySelector('main p[role=status]')?.textContent ?? '0', 10),
  );
}
