import { readdirSync, readFileSync } from 'node:fs';
import type { MadePage } from '../serve';

/** A page with one trick, as its first comment tells. */
export interface HostilePage {
  file: string;
  /** What the page does to us. */
  trick: string;
  /** Whether its sentence is to be marked before the trick's second part, and at the end. */
  marks: 'yes' | 'no' | 'any';
  ends: 'marked' | 'any';
  /** `point`: the reader points at the marked sentence. */
  does: string;
  /** How long to wait for what must not come. ms */
  pause: number;
  /** How much longer it may wait with us, in turns of the loop; a page of megabytes takes its time. */
  turns: number;
  /** Content-Security-Policy with which it is served. */
  policy: string;
  /** Media type with which it is served. */
  type: string;
  /** Not one of the pages that all must be as without us. */
  apart: boolean;
  source: string;
}

const FOLDER = new URL('../../fixtures/hostile/', import.meta.url);
/** Long enough for the gate to have looked, and for what it would have done to have happened. ms */
const PAUSE_MS = 500;
/** A turn takes two to three milliseconds on a quiet machine: beyond an eighth of a second a page would feel it. */
const BEARABLE_TURNS = 50;

/** Every page of the folder. `HOSTILE`, a regular expression, picks some while one works on them. */
export function readHostilePages(): HostilePage[] {
  const picked = new RegExp(process.env.HOSTILE ?? '');
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.html'));
  const pages = files.map((file) => readHostilePage(file));
  return pages.filter(({ file, apart }) => apart || picked.test(file));
}

/** Pages as they are served, each with its policy; for `serve`. */
export function servedPages(pages: HostilePage[]): Record<string, () => MadePage> {
  return Object.fromEntries(
    pages.map(({ file, source, policy, type }) => [
      `hostile/${file}`,
      (): MadePage => ({
        type: `${type}; charset=utf-8`,
        body: source,
        ...(policy && { headers: { 'content-security-policy': policy } }),
      }),
    ]),
  );
}

function readHostilePage(file: string): HostilePage {
  const source = readFileSync(new URL(file, FOLDER), 'utf8');
  const comment = source.slice(source.indexOf('<!--') + 4, source.indexOf('-->'));
  const told = Object.fromEntries(
    [...comment.matchAll(/^(\w+): (.*)$/gm)].map(([, key, value]) => [key, value]),
  );
  const { trick, marks, ends = 'any', does = '', policy = '' } = told as Partial<HostilePage>;
  const { type = 'text/html' } = told;
  if (!trick || !marks) throw new Error(`${file} does not tell its trick and its marks`);
  const pause = Number(told.pause ?? PAUSE_MS);
  const turns = Number(told.turns ?? BEARABLE_TURNS);
  const how = { file, trick, marks, ends, does, policy, type, pause, turns };
  return { ...how, apart: 'apart' in told, source };
}
