/**
 * Reads of the DOM that a page cannot shadow. In `<form><input name="firstChild"></form>` the form's
 * `firstChild` is that input, in every world: named elements hide the members of forms and of the
 * document. What stands on the prototype is the real one; it is found once, then called.
 */
function native<N extends object, A extends unknown[], T>(name: string): (on: N, ...rest: A) => T {
  let read: ((this: N, ...rest: A) => T) | undefined;
  return (on, ...rest) => {
    read ??= find(on, name);
    return read?.apply(on, rest) as T;
  };
}

function find<F>(on: object, name: string): F | undefined {
  for (let proto = Object.getPrototypeOf(on); proto; proto = Object.getPrototypeOf(proto)) {
    const found = Object.getOwnPropertyDescriptor(proto, name);
    if (found) return found.get ?? found.value;
  }
  return undefined;
}

export const nodeType = native<Node, [], number>('nodeType');
export const firstChild = native<Node, [], Node | null>('firstChild');
export const nextSibling = native<Node, [], Node | null>('nextSibling');
export const parentNode = native<Node, [], Node | null>('parentNode');
export const textContent = native<Node, [], string | null>('textContent');
export const ownerDocument = native<Node, [], Document | null>('ownerDocument');
export const rootNode = native<Node, [], Node>('getRootNode');
export const localName = native<Element, [], string>('localName');
export const shadowRoot = native<Element, [], ShadowRoot | null | undefined>('shadowRoot');
export const attribute = native<Element, [name: string], string | null>('getAttribute');
export const assignedNodes = native<HTMLSlotElement, [], Node[] | undefined>('assignedNodes');
export const createRange = native<Document, [], Range>('createRange');
export const isConnected = native<Node, [], boolean>('isConnected');
export const documentUrl = native<Document, [], string>('URL');
export const documentTitle = native<Document, [], string>('title');
export const documentBody = native<Document, [], HTMLElement | null>('body');
export const contentType = native<Document, [], string>('contentType');
export const isPrerendering = native<Document, [], boolean | undefined>('prerendering');
export const listen = native<EventTarget, Parameters<EventTarget['addEventListener']>, void>(
  'addEventListener',
);
export const defaultView = native<Document, [], (Window & typeof globalThis) | null>('defaultView');
export const documentElement = native<Document, [], Element | null>('documentElement');
export const createTreeWalker = native<Document, [root: Node, shown: number], TreeWalker>(
  'createTreeWalker',
);
export const createElement = native<Document, [name: string], HTMLElement>('createElement');
/** Newer than the types; nothing where the browser has it not. */
export const ariaNotify = native<Document, [text: string], void>('ariaNotify');
