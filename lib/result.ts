/** What came of a call over a boundary; `Error` does not travel well between contexts. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: string };

/** The value, or an `Error` with the other side's words. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.error);
}
