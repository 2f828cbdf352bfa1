/** What the benchmark uses of two libraries that carry no types. */
declare module 'lunr' {
  interface Builder {
    pipeline: { reset(): void };
    searchPipeline: { reset(): void };
    tokenizer: (text: unknown) => Token[];
    b(value: number): void;
    k1(value: number): void;
    ref(name: string): void;
    field(name: string): void;
    add(document: object): void;
  }
  class Token {
    constructor(term: string, metadata: object);
  }
  interface Index {
    query(fill: (query: { term(term: string, options: object): void }) => void): {
      ref: string;
      score: number;
    }[];
  }
  function lunr(configure: (this: Builder) => void): Index;
  namespace lunr {
    export { Token };
  }
  export default lunr;
}

declare module 'wink-bm25-text-search' {
  interface Engine {
    defineConfig(config: object): void;
    definePrepTasks(tasks: ((text: string) => string[])[]): void;
    addDoc(document: object, id: string): void;
    consolidate(): void;
    search(text: string, limit: number): [id: string | number, score: number][];
  }
  export default function bm25(): Engine;
}
