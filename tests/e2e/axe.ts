import axe from 'axe-core';
import type { Surface } from './harness';

const SCHEMES = ['light', 'dark'] as const;

/**
 * What axe finds against a document, as "rule: element". Its source is evaluated there by the protocol, since
 * the policy of our pages lets no other script in.
 */
export async function faultsOf(surface: Surface): Promise<string[]> {
  await bring(surface);
  return surface.run(look, []);
}

/**
 * What it finds in both schemes, each fault once. All rules look at it in light; in dark that of contrast
 * alone, since no other looks at colours.
 */
export async function faultsInBothSchemes(surface: Surface): Promise<string[]> {
  await bring(surface);
  const found: string[] = [];
  for (const scheme of SCHEMES) {
    await surface.run((scheme) => {
      document.documentElement.dataset.appearance = scheme;
    }, scheme);
    const faults = await surface.run(look, scheme === 'dark' ? ['color-contrast'] : []);
    found.push(...faults.map((fault) => `${scheme}: ${fault}`));
  }
  return found;
}

/** It is large: a document that has it already is not given it again. */
async function bring(surface: Surface): Promise<void> {
  if (await surface.run(() => 'axe' in window)) return;
  await surface.run(new Function(axe.source) as () => void);
}

/** Runs in the document; no rules are all rules. */
async function look(rules: string[]): Promise<string[]> {
  const { run } = (window as unknown as { axe: typeof axe }).axe;
  const options = { resultTypes: ['violations' as const], ...(rules.length && { runOnly: rules }) };
  const { violations } = await run(document, options);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
