/**
 * Put before the background of a test's own copy of the built extension, never of the extension: a clock
 * that jumps, and a store that refuses to write, as `troubles.*` messages say.
 */
{
  const api = globalThis.browser ?? globalThis.chrome;
  const Clock = Date;
  /** How far the clock is ahead, ms. */
  let ahead = 0;
  /** Name of the error with which the store refuses, if it does. */
  let refusal = null;

  globalThis.Date = class extends Clock {
    constructor(...given) {
      super(...(given.length ? given : [Clock.now() + ahead]));
    }
    static now() {
      return Clock.now() + ahead;
    }
    static [Symbol.hasInstance](value) {
      return value instanceof Clock;
    }
  };

  for (const method of ['add', 'put']) {
    const write = IDBObjectStore.prototype[method];
    IDBObjectStore.prototype[method] = function (...given) {
      if (refusal) throw new DOMException('Refused for a test', refusal);
      return write.apply(this, given);
    };
  }

  api.runtime.onMessage.addListener((message, _, reply) => {
    if (message?.to !== 'troubles') return;
    ({ ahead = 0, refusal = null } = message.body);
    reply({ ok: true, value: null });
  });
}
