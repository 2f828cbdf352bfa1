declare module 'jsonld' {
  interface Options {
    /** Throws where something would be left out. */
    safe?: boolean;
    documentLoader: (url: string) => Promise<{ document: unknown; documentUrl: string }>;
  }
  const jsonld: {
    expand(document: object, options: Options): Promise<Record<string, unknown>[]>;
  };
  export default jsonld;
}
