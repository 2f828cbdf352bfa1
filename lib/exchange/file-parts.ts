import { ImportError, MAX_FILE } from './incoming';

/** Where the parts of a file wait for its last one. */
export interface FileParts {
  /** Throws where the part before it is not here. */
  add(of: string, place: number, text: string): void;
  /** The whole, with its last part. What had come before is forgotten. Throws where it is not here. */
  end(of: string | undefined, last: string): string;
}

/** Holds one file at a time: whoever begins another has given up the one before. */
export function createFileParts(): FileParts {
  let waiting: { of: string; parts: string[] } | null = null;
  const partsOf = (of: string): string[] => {
    if (waiting?.of === of) return waiting.parts;
    throw new Error('The file did not come as a whole. Nothing was changed; choose it again');
  };
  return {
    add: (of, place, text) => {
      if (place === 0) waiting = { of, parts: [] };
      const parts = partsOf(of);
      const length = parts.reduce((sum, part) => sum + part.length, text.length);
      if (place !== parts.length || length > MAX_FILE) waiting = null;
      if (length > MAX_FILE) throw new ImportError('too-big');
      partsOf(of).push(text);
    },
    end: (of, last) => {
      if (of === undefined) return last;
      const parts = partsOf(of);
      waiting = null;
      return [...parts, last].join('');
    },
  };
}
