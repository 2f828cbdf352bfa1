/** A list of 32-bit numbers that grows, at a quarter of the memory of an array of numbers. */
export class GrowingList {
  length = 0;
  private values = new Uint32Array(1024);

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  at(place: number): number {
    return this.values[place]!;
  }

  /** The numbers so far, in an array of their own. */
  toArray(): Uint32Array {
    return this.values.slice(0, this.length);
  }
}

/** Numbers strings in the order in which they first come. */
export class Vocabulary {
  readonly terms: string[] = [];
  readonly ids = new Map<string, number>();

  idOf(term: string): number {
    const known = this.ids.get(term);
    if (known !== undefined) return known;
    const id = this.terms.push(term) - 1;
    this.ids.set(term, id);
    return id;
  }
}
