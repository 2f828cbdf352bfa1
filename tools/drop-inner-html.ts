import type { Plugin } from 'vite';

/**
 * Takes Preact's only assignment to `innerHTML` (of `dangerouslySetInnerHTML`, which nothing here uses)
 * out of the bundle, so that there is none for a reviewer to ask about. Fails the build when Preact's
 * code is no longer as expected: its version is pinned.
 */
export function dropInnerHtml(): Plugin {
  return {
    name: 'drop-inner-html',
    transform(code, id) {
      if (!/[\\/]preact[\\/]dist[\\/]preact\b/.test(id)) return;
      const cut = code.replace(ASSIGNMENT, 'void 0');
      if (cut === code || cut.includes('.innerHTML=')) {
        throw new Error(`Preact assigns innerHTML elsewhere than expected in ${id}`);
      }
      return { code: cut, map: null };
    },
  };
}

/** As in the minified build of the pinned Preact. */
const ASSIGNMENT = /\w+\.innerHTML=\w+\.__html/g;
