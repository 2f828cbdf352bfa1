import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FIXTURES = join(import.meta.dirname, '../../fixtures/demo');
/** Paragraphs of the page's own text: a long read. */
const PARAGRAPHS = 120;

/** A page of a news site: some hundred links around the text, as there are on any. */
function newsPage(title: string, paragraphs: string[]): string {
  const links = (count: number, text: string) =>
    Array.from({ length: count }, (_, at) => `<li><a href="#${at}">${text} ${at}</a></li>`).join(
      '\n',
    );
  const text = Array.from(
    { length: PARAGRAPHS },
    (_, at) => `<p>${paragraphs[at % paragraphs.length]}</p>`,
  ).join('\n\n');
  return `<!doctype html><html lang="en"><head><title>${title}</title>
<style>body { font: 16px serif } a { color: #036 }</style>
<script type="application/json">${JSON.stringify({ links: Array(200).fill('section/story') })}</script></head>
<body><header><nav><ul>${links(40, 'Section')}</ul></nav></header>
<main><article><h1>${title}</h1><div class="byline">By <a href="#">Tomas Reed</a> · 9 July</div>
${text}</article><aside class="related"><h2>More stories</h2><ul>${links(40, 'What the town did next, part')}</ul></aside></main>
<footer><ul>${links(30, 'Imprint')}</ul></footer></body></html>`;
}

function paragraphsOf(file: string): string[] {
  const html = readFileSync(join(FIXTURES, file), 'utf8');
  return [...html.matchAll(/<p>(.*?)<\/p>/gs)].map(([, text]) => text!);
}

/** World news that names nobody of the bundled pack. */
const WORLD = [
  'Voters in Portugal go to the polls on Sunday after a campaign in which housing and pay mattered more than anything else. The governing party leads in most surveys, although its lead has shrunk to <a href="#">two points</a> since the spring.',
  'In Brazil, the senate has approved a reform of the tax system that economists had called for since the nineties. The finance minister spoke of a historic day; the opposition warned that prices in the <em>poorer north</em> might rise.',
  'The army of Sudan said on Friday that it had retaken a bridge in Omdurman. Doctors counted eleven dead in two hospitals, and aid groups asked both sides to let lorries with flour and medicine pass.',
  'Japan and South Korea agreed to warn each other of missile tests again. The foreign ministers met in Singapore, shook hands for the cameras and took no questions from reporters.',
  'A court in Nairobi has stopped the privatisation of eleven state companies. The national government may appeal, its spokesman told a radio station, but would study the ruling first.',
  'Iceland closed the road to Grindavik after a new fissure opened. The defence walls held, a scientist of the meteorological office said, and nobody was hurt in the town.',
  'Peru’s president reshuffled her cabinet for the third time this year. The interior minister had resigned after security forces failed to stop a raid on a gold mine in Pataz.',
  'The European Central Bank left its rate unchanged, as analysts had expected. Markets in Frankfurt and Milan rose a little; the bank’s council meets again in September.',
];

/** The same with one who has a name in common with an actor. */
const NAMESAKE = [
  ...WORLD,
  'Bruce Kirby drew a boat on a sheet of paper in 1969; it is still sailed.',
];

/** News in Cyrillic letters that names nobody either. */
const CYRILLIC = [
  'В воскресенье в стране пройдут выборы, и спор о жилье оказался важнее всего остального. Партия власти впереди почти во всех опросах, хотя её отрыв с весны сократился до <a href="#">двух процентов</a>.',
  'Уряд схвалив реформу податкової системи, якої економісти чекали з дев’яностих років. Міністр фінансів говорив про історичний день; опозиція попередила, що ціни на <em>бідній півночі</em> можуть зрости.',
  'Суд остановил продажу одиннадцати государственных предприятий. Власти могут обжаловать решение, сообщил радиостанции их представитель, но сначала изучат его.',
  'Дорогу до рибальського містечка закрили: відкрилася нова тріщина. Захисний вал витримав, і ніхто не постраждав, розповів науковець метеорологічної служби.',
];

/** The same page as a tool writes it that leaves no blanks between elements. */
function withoutBlanks(html: string): string {
  return html.replace(/>\s+</g, '><');
}

/** What is measured: the pages by name. */
export const PAGES: Record<string, string> = {
  'another subject': newsPage('Harbour market stays', paragraphsOf('harbour-market.html')),
  'news, no actor': newsPage('The world this week', WORLD),
  'news, no blanks': withoutBlanks(newsPage('The world this week', WORLD)),
  'news, Cyrillic': newsPage('Новости недели', CYRILLIC),
  'news, a namesake': newsPage('The world this week', NAMESAKE),
  'the event': newsPage('Raid at the border', paragraphsOf('raid-at-the-border.html')),
};

/** Those on which the gate has more to do than to pass over. */
export const CALLING = new Set(['news, a namesake', 'the event']);
