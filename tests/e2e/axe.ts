import axe from 'axe-core';
import type { Surface } from './harness';

/**
 * What axe finds against a document, as "rule: element". Its source travels as part of the script that is
 * evaluated, since the policy of our pages lets no other script in.
 */
export function faultsOf(surface: Surface): Promise<string[]> {
  return look(surface, {});
}

/** The same by the one rule that the colours of a scheme can break. */
export function contrastFaultsOf(surface: Surface): Promise<string[]> {
  return look(surface, { runOnly: ['color-contrast'] });
}

function look(surface: Surface, options: object): Promise<string[]> {
  const how = JSON.stringify({ ...options, resultTypes: ['violations'] });
  const script = new Function(`${axe.source};
    return axe.run(document, ${how}).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)));`);
  return surface.run(script as () => string[]);
}
