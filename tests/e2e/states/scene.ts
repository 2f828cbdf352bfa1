import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Driver, Surface } from '../harness';
import type { MadePage, Server } from '../serve';

/** A browser with the extension, and the pages that it is shown beside. */
export interface Scene {
  driver: Driver;
  server: Server;
}

/** Something that a reader may come to see, and how to come there. States follow on one another in their order. */
export interface State {
  name: string;
  arrive(scene: Scene): Promise<Surface>;
  /** Brings what matters into sight, once the surface has got another size; without it that is the top. */
  look?(surface: Surface, scene: Scene): Promise<unknown>;
  /** Takes back what would stand in the way of others. */
  leave?(scene: Scene, surface: Surface): Promise<unknown>;
  /** Absent where both browsers can come there. */
  only?: Driver['kind'];
}

/** An article that speaks to most questions of the bundled pack; its late paragraph never comes. */
export const ARTICLE = 'demo/raid-at-the-border.html?late=3600000';
export const NEAR = 'more than 70 attackers had been killed';

const fixture = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../fixtures/${path}`, import.meta.url)), 'utf8');

/** What the sentence about the killed says in each edition of the article. */
export const EDITIONS = {
  first: NEAR,
  mended: 'more than 50 attackers had been killed',
  cut: 'it would give figures later',
};
let edition: keyof typeof EDITIONS = 'first';

/** From now on the article is served as it stands in this edition. */
export function publish(next: keyof typeof EDITIONS): void {
  edition = next;
}

const html = (body: string): MadePage => ({ type: 'text/html; charset=utf-8', body });
const story = (title: string, text: string) =>
  html(`<!doctype html><html lang="en"><meta name="viewport" content="width=device-width">
    <title>${title}</title><h1>${title}</h1>${text}</html>`);

/** One page with one line on it. Readers of PDF mend what is no longer written by hand, its table of places. */
function pdf(line: string): string {
  const text = `BT /F1 20 Tf 40 140 Td (${line}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${text.length}>>\nstream\n${text}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return `%PDF-1.4\n${body}trailer<</Size 6/Root 1 0 R>>\n%%EOF`;
}

const REPORT = () => ({ type: 'application/pdf', body: pdf('The raid on the region') });

/** Pages that only states need, by their path. */
export const PAGES: Record<string, () => MadePage> = {
  'courier/raid.html': () =>
    html(
      fixture('demo/raid-at-the-border.html')
        .replace(/more\s+than\s+70\s+attackers\s+had\s+been\s+killed/, EDITIONS[edition])
        .replace("get('late') ?? 3000", "get('late') ?? 3600000"),
    ),
  'courier/names.html': () =>
    story(
      'A concert in the rain',
      `<p>Among the guests were Denis Kapustin and two others of the Russian Volunteer Corps.</p>
      <p>The band has been told to bring umbrellas, and the stalls will close at dusk.</p>`,
    ),
  // About the event, and it names neither its place nor what happened there.
  'courier/briefing.html': () =>
    story(
      'Washington answers for its trucks',
      `<p>The United States does not support the use of its equipment for attacks inside Russia, John Kirby told
      reporters on Wednesday.</p>
      <p>The White House is looking into the reports that American vehicles were driven there, he said.</p>
      <p>Patrick Ryder said the Pentagon had approved no transfer of vehicles to those who crossed.</p>
      <p>The room was full, and the air conditioning was not up to it. Questions about the budget took up the
      second half.</p>
      <p>Ukraine has nothing to do with it, Mykhailo Podolyak wrote.</p>`,
    ),
  'courier/report.pdf': REPORT,
  'courier/report': REPORT,
  'courier/drawing.svg': () => ({
    type: 'image/svg+xml',
    body: '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="80"><circle r="40"/></svg>',
  }),
};
