import type { Cdp, Payload } from './cdp';

const EXTENSION = 'chrome-extension://';

/** Gathers errors that come from an extension: worker, panel and content scripts, caught or logged. */
export class ChromiumErrors {
  #found: string[] = [];

  constructor(cdp: Cdp) {
    cdp.on('Target.attachedToTarget', ({ sessionId }) => {
      // A target may be gone before it is asked: then it has nothing to tell either.
      for (const domain of ['Runtime', 'Log']) {
        cdp.send(`${domain}.enable`, {}, sessionId).catch(() => {});
      }
    });
    cdp.on('Runtime.exceptionThrown', ({ exceptionDetails }) => this.#add(exceptionDetails));
    cdp.on('Runtime.consoleAPICalled', (call) => {
      if (['error', 'assert'].includes(call.type)) this.#add(call);
    });
    cdp.on('Log.entryAdded', ({ entry }) => {
      if (entry.level === 'error') this.#add(entry);
    });
  }

  /** What has been found, once. */
  async take(): Promise<string[]> {
    return this.#found.splice(0);
  }

  #add(event: Payload): void {
    const whole = JSON.stringify(event);
    if (whole.includes(EXTENSION) || whole.includes('runtime.lastError')) {
      this.#found.push(wordsOf(event));
    }
  }
}

function wordsOf({ args, exception, text }: Payload): string {
  if (!args) return exception?.description ?? text;
  return args.map((arg: Payload) => arg.value ?? arg.description ?? arg.type).join(' ');
}
