import type { Nodes } from 'mdast';
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { parseMarkdown } from '../../lib/notes/parse-markdown';
import { webAddress } from '../../lib/notes/web-address';

/** Deeper nesting than anybody writes is left out, since drawing goes down it by recursion. */
const DEEPEST = 40;

/** Elements whose content is that of the node. */
const WRAPPED = {
  paragraph: 'p',
  emphasis: 'em',
  strong: 'strong',
  delete: 's',
  blockquote: 'blockquote',
  listItem: 'li',
} as const;

/**
 * A reader's Markdown as elements that can do nothing: links lead to web pages alone, a picture is its
 * words with a link (it would be fetched), HTML is the text that it is.
 */
export function Markdown({ text }: { text: string }) {
  const tree = parseMarkdown(text);
  return <div class="markdown">{tree ? draw(tree, 0) : <pre>{text}</pre>}</div>;
}

function draw(node: Nodes, depth: number): ComponentChildren {
  if (depth > DEEPEST) return '…';
  const inside = () =>
    'children' in node ? node.children.map((each) => draw(each, depth + 1)) : null;
  if (node.type in WRAPPED) {
    const Element = WRAPPED[node.type as keyof typeof WRAPPED];
    return <Element>{inside()}</Element>;
  }
  switch (node.type) {
    case 'text':
      return node.value;
    case 'html':
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return <pre>{node.value}</pre>;
    case 'heading':
      // No heading of the panel's own: the outline stays that of the notes.
      return <p class="heading">{inside()}</p>;
    case 'list':
      return node.ordered ? <ol start={node.start ?? 1}>{inside()}</ol> : <ul>{inside()}</ul>;
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    case 'image':
      return <Link url={node.url}>{node.alt || node.url}</Link>;
    case 'link':
      return <Link url={node.url}>{inside()}</Link>;
    default:
      return inside();
  }
}

/** Whether Tab leads to what is inside: in a list with one stop for all rows, only in the current one. */
export const TabStopContext = createContext(true);

/** A link, where it leads to a web page; else its words alone. */
export function Link({ url, children }: { url: string; children: ComponentChildren }) {
  const isStop = useContext(TabStopContext);
  const href = webAddress(url);
  if (!href) return <>{children}</>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" tabIndex={isStop ? undefined : -1}>
      {children}
    </a>
  );
}
