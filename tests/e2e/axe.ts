import axe from 'axe-core';
import type { Surface } from './harness';

/**
 * What axe finds against a document, as "rule: element". Its source travels as part of the script that is
 * evaluated, since the policy of our pages lets no other script in.
 */
export async function faultsOf(surface: Surface): Promise<string[]> {
  const look = new Function(`${axe.source};
    return axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)));`);
  return surface.run(look as () => string[]);
}
