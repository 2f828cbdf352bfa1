/** Where drafts are kept; nobody waits for it. */
interface Shelf {
  save(key: string, body: string): void;
  drop(key: string): void;
}

/** A pause in typing after which a draft is kept; what a crash can cost at most. ms */
const PAUSE_MS = 400;

/** Drafts that are kept as they are typed, so that a closed panel or a crash costs none of them. */
export class KeptDrafts extends Map<string, string> {
  #shelf: Shelf;
  #waiting = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(found: Iterable<readonly [string, string]>, shelf: Shelf) {
    super();
    this.#shelf = shelf;
    for (const [key, body] of found) super.set(key, body);
  }

  override set(key: string, body: string): this {
    clearTimeout(this.#waiting.get(key));
    this.#waiting.set(
      key,
      setTimeout(() => this.#keep(key), PAUSE_MS),
    );
    return super.set(key, body);
  }

  override delete(key: string): boolean {
    clearTimeout(this.#waiting.get(key));
    this.#waiting.delete(key);
    if (super.has(key)) this.#shelf.drop(key);
    return super.delete(key);
  }

  /** Keeps at once what still waits: the panel is being closed. */
  flush(): void {
    for (const key of [...this.#waiting.keys()]) this.#keep(key);
  }

  #keep(key: string): void {
    clearTimeout(this.#waiting.get(key));
    this.#waiting.delete(key);
    this.#shelf.save(key, this.get(key) ?? '');
  }
}
