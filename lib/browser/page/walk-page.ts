import type { BlockKind } from '../../types';
import {
  assignedNodes,
  attribute,
  firstChild,
  localName,
  nextSibling,
  nodeType,
  parentNode,
  shadowRoot,
} from './natives';
import { isCommentsHeading, isLinkList, isUnread, type Place } from './skip-rules';
import { NOTHING, type Weights, weigh } from './weigh';

/** Text that the layout sets apart: its text nodes in reading order, with the element that holds them. */
export interface TextBlock {
  nodes: Text[];
  element: Element;
  kind: BlockKind;
  /** Its line breaks and spaces are the author's, as in `pre`. */
  keepsLines: boolean;
  /** Nodes before which `br` breaks the line. */
  broken: Set<Text>;
}

export interface WalkOptions {
  /** Whether the layout shows an element; without it, what only CSS hides counts as shown. */
  isShown?: (element: Element) => boolean;
  /** Called for each open shadow root that is entered. */
  onRoot?: (root: ShadowRoot) => void;
}

const ELEMENT = 1;
const TEXT = 3;

const words = (list: string) => new Set(list.split(' '));
/** Elements that begin a block; all others, unknown ones too, are part of the line they stand in. */
const BLOCKS = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend li listing main menu nav ol p plaintext pre ' +
    'search section summary table tbody td tfoot th thead tr ul xmp',
);
const SECTIONS = words('article aside blockquote figure main section');
const LINES = words('listing plaintext pre xmp');
const HEADING = /^h[1-6]$/;
const KINDS: Record<string, BlockKind> = {
  article: 'paragraph',
  blockquote: 'paragraph',
  figcaption: 'caption',
  caption: 'caption',
  li: 'item',
  dt: 'item',
  dd: 'item',
};

/** One level of the tree as it is walked; what a level says holds for all below it. */
interface Level extends Place {
  next: Node | null;
  /** Where not the siblings of `next` follow: what does. */
  rest: Node[] | null;
  /** The block that text here belongs to. */
  element: Element | null;
  kind: BlockKind;
  keepsLines: boolean;
  /** Text before and after it is set apart from its own. */
  apart: boolean;
  /** Closed `details`: only the summary is shown. */
  folded: boolean;
}

/** What one walk carries along. */
interface Walk extends WalkOptions {
  weights: Weights;
}

/**
 * The blocks of visible text under `root`, in the order of the flattened tree: open shadow roots are
 * entered, slotted text is read where its slot stands. Navigation, comment sections, link lists, form
 * values and what is hidden are left out, also when `root` itself lies in them. Nothing is changed. The
 * walk keeps its own stack, so depth costs nothing, and may rest between two blocks.
 */
export function* walkBlocks(root: Node, options: WalkOptions = {}): Generator<TextBlock> {
  const walk = { ...options, weights: weigh(root) };
  const levels = startAt(root, walk);
  let nodes: Text[] = [];
  let holder: Level | null = null;
  let broken = new Set<Text>();
  let breaks = 0;
  const take = (): TextBlock[] => {
    const block = holder && {
      nodes,
      element: holder.element!,
      kind: holder.kind,
      keepsLines: holder.keepsLines,
      broken,
    };
    nodes = [];
    broken = new Set();
    holder = null;
    breaks = 0;
    return block ? [block] : [];
  };

  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const node = level.next;
    if (!node) {
      levels.pop();
      if (level.apart) yield* take();
      continue;
    }
    level.next = level.rest ? (level.rest.shift() ?? null) : nextSibling(node);
    if (nodeType(node) === ELEMENT) {
      const element = node as Element;
      const below = enter(element, level, walk);
      if (below?.apart ?? BLOCKS.has(localName(element))) yield* take();
      if (below) levels.push(below);
      if (localName(element) === 'br') breaks++;
    } else if (nodeType(node) === TEXT && !level.folded) {
      if (/\S/.test((node as Text).data)) {
        if (breaks > 1) yield* take();
        if (breaks > 0) broken.add(node as Text);
        breaks = 0;
        holder ??= level;
      }
      nodes.push(node as Text);
    }
  }
  yield* take();
}

/** Invisible characters inside words. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

/** The text of a block with its white space unfolded, for those who need no way back. */
export function textOf({ nodes, broken }: TextBlock): string {
  const parts = nodes.map((node) => (broken.has(node) ? `\n${node.data}` : node.data));
  return parts.join('').replace(INVISIBLE, '');
}

/** The level that holds `root` alone; none where `root` lies in something that is not read. */
function startAt(root: Node, walk: Walk): Level[] {
  const path: Element[] = [];
  for (let node: Node | null = above(root); node; node = above(node)) {
    if (nodeType(node) === ELEMENT) path.unshift(node as Element);
  }
  const total = path.length > 1 ? Number.POSITIVE_INFINITY : weightIn(walk, root).chars;
  let level: Level = {
    next: null,
    rest: null,
    element: null,
    kind: 'paragraph',
    keepsLines: false,
    apart: true,
    folded: false,
    sectioned: false,
    total,
  };
  // A page's text is seldom added piece by piece: what the path holds is counted only where a name asks.
  for (const element of path) {
    if (isUnread(element, (asked) => weigh(asked).get(asked) ?? NOTHING, level)) return [];
    level = levelOf(element, level);
  }
  const isElementOrText = nodeType(root) === ELEMENT || nodeType(root) === TEXT;
  return [
    {
      ...level,
      next: isElementOrText ? root : firstChild(root),
      rest: isElementOrText ? [] : null,
    },
  ];
}

function above(node: Node): Node | null {
  return parentNode(node) ?? (node as Partial<ShadowRoot>).host ?? null;
}

function weightIn({ weights }: Walk, node: Node) {
  return weights.get(node) ?? NOTHING;
}

/** The level inside `element`, null where it is not read. */
function enter(element: Element, parent: Level, walk: Walk): Level | null {
  const name = localName(element);
  if (parent.folded && name !== 'summary') return null;
  const weight = weightIn(walk, element);
  if (isUnread(element, () => weight, parent) || isLinkList(element, weight)) return null;
  if (walk.isShown?.(element) === false) return null;
  if (HEADING.test(name) && endsText(element, parent, walk)) {
    parent.next = null;
    return null;
  }
  const level = levelOf(element, parent);
  const root = shadowRoot(element);
  if (root) {
    walk.onRoot?.(root);
    weigh(root, walk.weights);
  }
  level.next = firstChild(root ?? element);
  return name === 'slot' ? fillSlot(level, element as HTMLSlotElement) : level;
}

/** Whether a heading begins the comments, and its parent is not the article itself. */
function endsText(heading: Element, { element }: Level, walk: Walk): boolean {
  return (
    !!element &&
    !/^(article|main|body)$/.test(localName(element)) &&
    !weightIn(walk, element).heart &&
    isCommentsHeading(heading, weightIn(walk, heading))
  );
}

function levelOf(element: Element, parent: Level): Level {
  const name = localName(element);
  const apart = BLOCKS.has(name);
  const isHeading = HEADING.test(name) || attribute(element, 'role') === 'heading';
  return {
    next: null,
    rest: null,
    element: apart || isHeading || !parent.element ? element : parent.element,
    kind: isHeading ? 'headline' : (KINDS[name] ?? parent.kind),
    keepsLines: parent.keepsLines || LINES.has(name),
    apart: apart || isHeading,
    folded: name === 'details' && attribute(element, 'open') === null,
    sectioned: parent.sectioned || SECTIONS.has(name),
    total: parent.total,
  };
}

/** What fills the slot, or what it holds itself. Named slots are places of their own. */
function fillSlot(level: Level, slot: HTMLSlotElement): Level {
  const filling = assignedNodes(slot) ?? [];
  const rest = filling.length ? [...filling] : null;
  return { ...level, next: rest?.shift() ?? level.next, rest, apart: !!attribute(slot, 'name') };
}
