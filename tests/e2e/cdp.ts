import type { Readable, Writable } from 'node:stream';

/** Parameters and results as the DevTools protocol has them; callers read what they asked for. */
// biome-ignore lint/suspicious/noExplicitAny: protocol payloads are read by those who know the command
export type Payload = Record<string, any>;
type Listener = (params: Payload, session: string | undefined) => void;
interface Pending {
  resolve(result: Payload): void;
  reject(error: Error): void;
}

/**
 * Chrome DevTools Protocol over `--remote-debugging-pipe`: JSON messages, each ended by a NUL byte.
 * One connection carries the browser and, by session id, every target that it is attached to.
 */
export class Cdp {
  #input: Writable;
  #last = 0;
  #pending = new Map<number, Pending>();
  #listeners = new Map<string, Listener[]>();

  constructor(input: Writable, output: Readable) {
    this.#input = input;
    let rest = '';
    output.setEncoding('utf8');
    output.on('data', (chunk: string) => {
      const frames = (rest + chunk).split('\0');
      rest = frames.pop() ?? '';
      for (const frame of frames) this.#receive(JSON.parse(frame));
    });
    output.on('close', () => this.#fail(new Error('the browser has gone')));
    input.on('error', (error) => this.#fail(error));
  }

  /** Sends one command, to the browser where no session is named. Rejects with the browser's own words. */
  send(method: string, params: Payload = {}, session?: string): Promise<Payload> {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, {
        resolve,
        reject: (error) => reject(new Error(`${method}: ${error.message}`)),
      });
      this.#input.write(`${JSON.stringify({ id, method, params, sessionId: session })}\0`);
    });
  }

  on(event: string, listener: Listener): void {
    this.#listeners.set(event, [...this.#of(event), listener]);
  }

  /** Waits for the next event of a kind from one session. */
  next(event: string, session: string): Promise<Payload> {
    return new Promise((resolve) => {
      const listener: Listener = (params, from) => {
        if (from !== session) return;
        this.#listeners.set(
          event,
          this.#of(event).filter((other) => other !== listener),
        );
        resolve(params);
      };
      this.on(event, listener);
    });
  }

  #of(event: string): Listener[] {
    return this.#listeners.get(event) ?? [];
  }

  #receive({ id, error, result, method, params, sessionId }: Payload): void {
    if (!id) {
      for (const listener of this.#of(method)) listener(params, sessionId);
      return;
    }
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    if (error) pending?.reject(new Error(error.message));
    else pending?.resolve(result);
  }

  #fail(error: Error): void {
    for (const pending of this.#pending.values()) pending.reject(error);
    this.#pending.clear();
  }
}
