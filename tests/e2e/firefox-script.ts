/**
 * Body of an asynchronous Marionette script: evaluates an expression, waits where it is a promise, and
 * answers JSON, which survives every boundary between Firefox's processes.
 */
export function settledScript(expression: string): string {
  return `const done = arguments[arguments.length - 1];
    (async () => ${expression})().then(
      (value) => done(JSON.stringify({ value })),
      (error) => done(JSON.stringify({ error: error + '\\n' + (error?.stack ?? '') })),
    );`;
}

/** The value in the answer of such a script. Throws what the script threw. */
export function readAnswer<R>(answer: string): Awaited<R> {
  const { value, error } = JSON.parse(answer);
  if (error) throw new Error(error);
  return value;
}
