import { createTreeWalker, localName, nodeType, ownerDocument, parentNode } from './natives';

/** What an element holds, itself left out. Lengths are UTF-16 units without outer white space. */
export interface Weight {
  chars: number;
  /** How much of it stands in links, and in how many. */
  linked: number;
  links: number;
  /** Holds an `h1` or `main`: the heart of a page, never an aside. */
  heart: boolean;
  /** Holds an `article`. */
  article: boolean;
}

/** Beyond this many nodes a page is weighed no further; the rest counts as text. */
const MAX_WEIGHED = 300_000;
/** Elements and text, as `NodeFilter` counts them. */
const ELEMENTS_AND_TEXT = 5;
const TEXT = 3;

export type Weights = WeakMap<Node, Weight>;

/** What an element without text holds. */
export const NOTHING: Weight = { chars: 0, linked: 0, links: 0, heart: false, article: false };

/**
 * The weight of `root` and of every element under it, in one pass. In reversed document order a node comes before
 * its parent, so each hands its sum up once, however deep the tree is.
 */
export function weigh(root: Node, weights: Weights = new WeakMap()): Weights {
  const walker = createTreeWalker(
    ownerDocument(root) ?? (root as Document),
    root,
    ELEMENTS_AND_TEXT,
  );
  const nodes: Node[] = [];
  for (let node = walker.nextNode(); node && nodes.length < MAX_WEIGHED; node = walker.nextNode()) {
    nodes.push(node);
  }
  for (const node of nodes.reverse()) {
    const above = parentNode(node);
    if (above) addTo(weightIn(weights, above), node, weights.get(node));
  }
  return weights;
}

function weightIn(weights: Weights, node: Node): Weight {
  let weight = weights.get(node);
  if (!weight) {
    weight = { ...NOTHING };
    weights.set(node, weight);
  }
  return weight;
}

function addTo(sum: Weight, node: Node, own: Weight | undefined): void {
  if (nodeType(node) === TEXT) {
    sum.chars += (node as Text).data.trim().length;
    return;
  }
  const name = localName(node as Element);
  sum.heart ||= name === 'h1' || name === 'main' || !!own?.heart;
  sum.article ||= name === 'article' || !!own?.article;
  if (!own || name === 'script' || name === 'style') return;
  sum.chars += own.chars;
  sum.linked += name === 'a' ? own.chars : own.linked;
  sum.links += name === 'a' ? 1 : own.links;
}
