import type { Nodes } from 'mdast';
import { parseMarkdown } from '../notes/parse-markdown';
import { escapeHtml, hrefOf } from './escape-html';

/** Deeper nesting than anybody writes is left out, since drawing goes down it by recursion. */
const DEEPEST = 40;

/** Elements whose content is that of the node. */
const WRAPPED: Partial<Record<Nodes['type'], string>> = {
  paragraph: 'p',
  emphasis: 'em',
  strong: 'strong',
  delete: 's',
  blockquote: 'blockquote',
  listItem: 'li',
};

/**
 * Markdown as HTML that can do nothing: elements of text alone, links to web pages alone, no pictures
 * (they would be fetched), and HTML inside the Markdown as the text that it is.
 */
export function markdownToHtml(markdown: string): string {
  const tree = parseMarkdown(markdown);
  return tree ? write(tree, 0) : `<pre>${escapeHtml(markdown)}</pre>`;
}

function write(node: Nodes, depth: number): string {
  if (depth > DEEPEST) return '…';
  const inside = () =>
    'children' in node ? node.children.map((each) => write(each, depth + 1)).join('') : '';
  const element = WRAPPED[node.type];
  if (element) return `<${element}>${inside()}</${element}>`;
  switch (node.type) {
    case 'text':
      return escapeHtml(node.value);
    case 'html':
      return `<code>${escapeHtml(node.value)}</code>`;
    case 'inlineCode':
      return `<code>${escapeHtml(node.value)}</code>`;
    case 'code':
      return `<pre>${escapeHtml(node.value)}</pre>`;
    case 'heading':
      // Under the page's heading and the note's place in it.
      return `<h${Math.min(6, node.depth + 2)}>${inside()}</h${Math.min(6, node.depth + 2)}>`;
    case 'list':
      return node.ordered
        ? `<ol start="${node.start ?? 1}">${inside()}</ol>`
        : `<ul>${inside()}</ul>`;
    case 'break':
      return '<br>';
    case 'thematicBreak':
      return '<hr>';
    case 'image':
      return escapeHtml(node.alt ?? '');
    case 'link':
      return writeLink(node.url, inside());
    default:
      return inside();
  }
}

function writeLink(url: string, inside: string): string {
  const href = hrefOf(url);
  return href ? `<a href="${href}" rel="noopener noreferrer">${inside}</a>` : inside;
}
