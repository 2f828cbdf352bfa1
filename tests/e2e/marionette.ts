import { connect, type Socket } from 'node:net';

interface Pending {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/**
 * Firefox's Marionette protocol over TCP. Frames are `<bytes>:<json>`; a command is
 * `[0, id, name, parameters]`, its reply `[1, id, error, result]`.
 */
export class Marionette {
  #socket: Socket;
  #rest = Buffer.alloc(0);
  #last = 0;
  #pending = new Map<number, Pending>();

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk) => this.#receive(chunk));
    socket.on('close', () => this.#fail(new Error('the browser has gone')));
    socket.on('error', (error) => this.#fail(error));
  }

  /** Connects to a port of this machine. Rejects where nothing listens yet. */
  static connect(port: number): Promise<Marionette> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('error', reject);
      socket.once('connect', () => resolve(new Marionette(socket)));
    });
  }

  /** Sends one command and answers its value. Rejects with the browser's own words. */
  // biome-ignore lint/suspicious/noExplicitAny: replies are read by those who know the command
  send(name: string, parameters: object = {}): Promise<any> {
    const id = ++this.#last;
    const frame = JSON.stringify([0, id, name, parameters]);
    return new Promise((resolve, reject) => {
      this.#pending.set(id, {
        resolve,
        reject: (error) => reject(new Error(`${name}: ${error.message}`)),
      });
      this.#socket.write(`${Buffer.byteLength(frame)}:${frame}`);
    });
  }

  #receive(chunk: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    for (;;) {
      const colon = this.#rest.indexOf(':');
      const end = colon + 1 + Number(this.#rest.subarray(0, Math.max(colon, 0)));
      if (colon < 0 || this.#rest.length < end) return;
      this.#settle(JSON.parse(this.#rest.toString('utf8', colon + 1, end)));
      this.#rest = this.#rest.subarray(end);
    }
  }

  #settle(frame: unknown): void {
    if (!Array.isArray(frame)) return; // the greeting
    const [, id, error, result] = frame;
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    if (error) pending?.reject(new Error(`${error.error}: ${error.message}`));
    else pending?.resolve(result && 'value' in result ? result.value : result);
  }

  #fail(error: Error): void {
    for (const pending of this.#pending.values()) pending.reject(error);
    this.#pending.clear();
  }
}
