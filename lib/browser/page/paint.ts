import { type Hit, hitTest, type Painted } from './hit-test';
import { rootNode } from './natives';

/** Paints ranges of a page without touching its nodes. */
export interface Painter {
  /** Whether this browser can paint so; without it, painting does nothing. */
  readonly supported: boolean;
  /** Paints exactly these ranges, by the name of the rule `::highlight(sidelight-<name>)`; later names lie on top. */
  paint(groups: Map<string, Range[]>): void;
  /** Leaves nothing painted. */
  clear(): void;
  /** The painted range under a point of the viewport in CSS pixels, null for none. */
  at(x: number, y: number): Hit | null;
}

export interface PainterOptions {
  /** The rules, for shadow roots in browsers that do not let the document's sheets in (Firefox). */
  css?: string;
}

/** Names in `CSS.highlights` are shared with the page. */
const PREFIX = 'sidelight-';

/**
 * A painter for one page. The page's scripts see the names and can delete them: the next `paint` sets
 * them anew. In shadow roots the document's rules paint in Chromium; elsewhere `css` is adopted there,
 * which changes no node, and taken back by `clear`.
 */
export function createPainter(
  window: Window & typeof globalThis,
  { css }: PainterOptions = {},
): Painter {
  const highlights = window.CSS?.highlights;
  if (!highlights || !window.Highlight) return blindPainter();
  let painted: Painted[] = [];
  let shadowRoots: ShadowRoot[] = [];
  const sheets = createSheets(window, css);

  return {
    supported: true,
    paint(groups) {
      const before = painted;
      painted = [...groups].filter(([, ranges]) => ranges.length).map(highlightOf(window));
      for (const { name, highlight } of before) {
        // A newer copy of us may have taken the name over.
        const isOurs = highlights.get(PREFIX + name) === highlight;
        if (isOurs && !groups.get(name)?.length) highlights.delete(PREFIX + name);
      }
      for (const { name, highlight } of painted) highlights.set(PREFIX + name, highlight);
      shadowRoots = shadowRootsOf(painted);
      sheets.adoptIn(shadowRoots);
    },
    clear() {
      this.paint(new Map());
    },
    at: (x, y) => (painted.length ? hitTest(window, painted, shadowRoots, x, y) : null),
  };
}

function blindPainter(): Painter {
  return { supported: false, paint: () => {}, clear: () => {}, at: () => null };
}

function highlightOf(window: typeof globalThis) {
  return ([name, ranges]: [string, Range[]], index: number): Painted => {
    const highlight = new window.Highlight();
    highlight.priority = index;
    for (const range of ranges) highlight.add(range);
    return { name, ranges, highlight };
  };
}

function shadowRootsOf(painted: Painted[]): ShadowRoot[] {
  const roots = new Set<ShadowRoot>();
  for (const { ranges } of painted) {
    for (const { startContainer } of ranges) {
      const root = rootNode(startContainer) as ShadowRoot;
      if (root.host) roots.add(root);
    }
  }
  return [...roots];
}

/** Keeps the sheet in exactly those shadow roots that need it. */
function createSheets(window: typeof globalThis, css: string | undefined) {
  const isNeeded = !!css && window.CSS.supports('-moz-appearance', 'none');
  const adopted = new Map<ShadowRoot, CSSStyleSheet>();
  const adopt = (root: ShadowRoot) => {
    const sheet = new window.CSSStyleSheet();
    sheet.replaceSync(css!);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    adopted.set(root, sheet);
  };
  const giveBack = (root: ShadowRoot, sheet: CSSStyleSheet) => {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((other) => other !== sheet);
    adopted.delete(root);
  };
  return {
    adoptIn(roots: ShadowRoot[]) {
      if (!isNeeded) return;
      for (const [root, sheet] of adopted) if (!roots.includes(root)) giveBack(root, sheet);
      try {
        for (const root of roots) if (!adopted.has(root)) adopt(root);
      } catch {
        // A root from another world may refuse the sheet: its text is read and listed, but not painted.
      }
    },
  };
}
