import type { Cost, PageName, Variant } from '../e2e/cost/page-cost';
import { least, type Memory, middle, type PageFigures } from './part-page';
import { atMost, type Report } from './parts';

/** Held to: times over that of the calibration loop in the same run, and memory over that without us. */
const MOST = { work: 16, longest: 8, gateAlone: 5, opening: 30, frame: 25, resident: 1.6 };
const AIM_MS = { work: 100, longest: 50, opening: 150 };

const ms = (value: number) => `${value.toFixed(0)} ms`;
const mb = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MB`;
const times = (ratio: number) => `${ratio.toFixed(2)} times the loop`;
const aim = (value: number) => `aim: ${ms(value)}`;

export function reportPages(figures: PageFigures): Report {
  const { costs, openings, scrolling, memory, tabs } = figures;
  const all = PAGES.flatMap((page) => VARIANTS.flatMap((variant) => costs[page][variant]));
  const loop = least(all.map(({ calibration }) => calibration));
  const work = ownWork(figures, 'covered');
  const gate = ownWork(figures, 'other');
  const longest = middle(costs.covered.with.map((cost) => cost.longest));
  const opening = least(openings.map(({ time }) => time));
  const panelLoop = least([...openings, scrolling].map(({ calibration }) => calibration));
  const scripts = [...new Set(costs.other.with.flatMap((cost) => cost.scripts))].join(', ');
  return {
    lines: [
      `calibration loop: ${ms(loop)} on pages, ${ms(panelLoop)} in the panel`,
      ...PAGES.flatMap((page) => VARIANTS.map((variant) => lineOf(page, variant, costs))),
      `article of 50 KB with marks: ${ms(work)} of ours on the main thread, ${times(work / loop)} (${aim(AIM_MS.work)})`,
      `its longest task, where one took 50 ms or more: ${ms(longest)}, ${times(longest / loop)} (${aim(AIM_MS.longest)})`,
      `article about something else: ${ms(gate)} of ours, ${times(gate / loop)}`,
      `click on a mark to the panel’s content: ${ms(opening)}, ${times(opening / panelLoop)} (${aim(AIM_MS.opening)}); the middle ${ms(middle(openings.map(({ time }) => time)))}`,
      `panel with ${scrolling.positions} positions: longest wait for two frames while scrolling ${ms(scrolling.worst)}, ${times(scrolling.worst / panelLoop)}`,
      ...linesOfMemory(memory, tabs),
    ],
    checks: [
      atMost('work on an article with marks, to the loop', work / loop, MOST.work),
      atMost('longest task there, to the loop', longest / loop, MOST.longest),
      atMost('work on another article, to the loop', gate / loop, MOST.gateAlone),
      atMost('click to content, to the loop', opening / panelLoop, MOST.opening),
      atMost('wait while scrolling, to the loop', scrolling.worst / panelLoop, MOST.frame),
      atMost('memory with, to without', residentRatio(memory), MOST.resident),
      { bar: `a shut gate runs alone: ${scripts}`, reached: scripts === 'gate.js' },
    ],
    kept: null,
  };
}

const PAGES: PageName[] = ['other', 'covered'];
const VARIANTS: Variant[] = ['without', 'with'];

function lineOf(page: PageName, variant: Variant, costs: PageFigures['costs']): string {
  const all = costs[page][variant];
  const works = all.map(({ work }: Cost) => work);
  return `${page}, ${variant}: least work ${ms(least(works))}, the middle ${ms(middle(works))}`;
}

/** What is there with the extension and not without it, ms. */
function ownWork({ costs }: PageFigures, page: PageName): number {
  const of = (variant: Variant) => least(costs[page][variant].map(({ work }) => work));
  return Math.max(0, of('with') - of('without'));
}

function linesOfMemory({ without, with: withUs }: Record<Variant, Memory>, tabs: number): string[] {
  const lines = [
    `JavaScript heap of ${tabs} tabs: ${mb(without.heap)} without, ${mb(withUs.heap)} with, ${mb((withUs.heap - without.heap) / tabs)} a tab`,
  ];
  if (without.resident === null || withUs.resident === null) return lines;
  const more = withUs.resident - without.resident;
  return [
    ...lines,
    `memory of the browser with ${tabs} tabs: ${mb(without.resident)} without, ${mb(withUs.resident)} with, ${mb(more / tabs)} a tab`,
  ];
}

/** 1 where the system does not tell. */
function residentRatio({ without, with: withUs }: Record<Variant, Memory>): number {
  return without.resident && withUs.resident ? withUs.resident / without.resident : 1;
}
