import type { Cdp, Payload } from './cdp';
import { ChromiumSurface } from './chromium-surface';
import type { Tab } from './harness';

/** The page of one tab of Chromium. */
export class ChromiumTab extends ChromiumSurface implements Tab {
  #cdp: Cdp;
  #targetId: string;
  #session: string;

  constructor(cdp: Cdp, targetId: string, session: string) {
    super(cdp, async () => session);
    this.#cdp = cdp;
    this.#targetId = targetId;
    this.#session = session;
  }

  async open(url: string): Promise<void> {
    await this.#cdp.send('Page.enable', {}, this.#session);
    const loaded = this.#cdp.next('Page.loadEventFired', this.#session);
    const { errorText } = await this.#cdp.send('Page.navigate', { url }, this.#session);
    if (errorText) throw new Error(`${url}: ${errorText}`);
    await loaded;
  }

  async inClosedRoot<R>(selector: string, action: (root: ShadowRoot) => R): Promise<R | null> {
    const { root } = await this.#cdp.send('DOM.getDocument', { depth: 0 }, this.#session);
    const { nodeId } = await this.#cdp.send(
      'DOM.querySelector',
      { nodeId: root.nodeId, selector },
      this.#session,
    );
    if (!nodeId) return null;
    const { node } = await this.#cdp.send(
      'DOM.describeNode',
      { nodeId, depth: 1, pierce: true },
      this.#session,
    );
    const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
    if (!backendNodeId) return null;
    const { object } = await this.#cdp.send('DOM.resolveNode', { backendNodeId }, this.#session);
    const { result } = await this.#cdp.send(
      'Runtime.callFunctionOn',
      {
        objectId: object.objectId,
        functionDeclaration: `function () { return (${action})(this) }`,
        returnByValue: true,
      },
      this.#session,
    );
    return result.value;
  }

  inspect(method: string, params: object = {}): Promise<Payload> {
    return this.#cdp.send(method, params, this.#session);
  }

  onEvent(event: string, listener: (params: Payload) => void): void {
    this.#cdp.on(event, (params, session) => void (session === this.#session && listener(params)));
  }

  async activate(): Promise<void> {
    await this.#cdp.send('Page.bringToFront', {}, this.#session);
  }

  async close(): Promise<void> {
    await this.#cdp.send('Target.closeTarget', { targetId: this.#targetId });
  }
}
