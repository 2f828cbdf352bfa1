import type { Cdp } from './cdp';

/** Looks at the memory of Chromium's contexts, after a collection. */
export class ChromiumHeap {
  #cdp: Cdp;
  /** Content scripts' worlds: by session, the context and its origin. */
  #worlds = new Map<string, Map<number, string>>();

  constructor(cdp: Cdp) {
    this.#cdp = cdp;
    cdp.on('Runtime.executionContextCreated', ({ context }, session) => {
      if (session && context.auxData?.type === 'isolated')
        this.#of(session).set(context.id, context.origin);
    });
    cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }, session) => {
      if (session) this.#of(session).delete(executionContextId);
    });
    cdp.on('Runtime.executionContextsCleared', (_, session) => {
      if (session) this.#worlds.delete(session);
    });
  }

  /** JavaScript heap behind some sessions, bytes; what shares a heap is counted once. */
  async bytes(sessions: string[]): Promise<number> {
    const heaps = new Map<string, number>();
    for (const session of sessions) {
      const { id } = await this.#cdp.send('Runtime.getIsolateId', {}, session);
      if (heaps.has(id)) continue;
      await this.#cdp.send('HeapProfiler.collectGarbage', {}, session);
      const { usedSize } = await this.#cdp.send('Runtime.getHeapUsage', {}, session);
      heaps.set(id, usedSize);
    }
    return [...heaps.values()].reduce((sum, size) => sum + size, 0);
  }

  /** How many objects live in the content scripts' worlds of an origin. */
  async objects(sessions: string[], origin: string): Promise<number> {
    let count = 0;
    for (const session of sessions)
      for (const [context, of] of this.#of(session))
        if (of === origin) count += await this.#countIn(session, context);
    return count;
  }

  async #countIn(session: string, contextId: number): Promise<number> {
    const objectGroup = 'counted';
    const evaluate = { expression: 'Object.prototype', contextId, objectGroup };
    const { result } = await this.#cdp.send('Runtime.evaluate', evaluate, session);
    const query = { prototypeObjectId: result.objectId, objectGroup };
    const { objects } = await this.#cdp.send('Runtime.queryObjects', query, session);
    const read = {
      objectId: objects.objectId,
      functionDeclaration: 'function () { return this.length }',
      returnByValue: true,
    };
    const { result: length } = await this.#cdp.send('Runtime.callFunctionOn', read, session);
    await this.#cdp.send('Runtime.releaseObjectGroup', { objectGroup }, session);
    return length.value;
  }

  #of(session: string): Map<number, string> {
    const known = this.#worlds.get(session) ?? new Map<number, string>();
    this.#worlds.set(session, known);
    return known;
  }
}
