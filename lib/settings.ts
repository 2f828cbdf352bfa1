/**
 * What the reader has set, kept under one key of `storage.local` and nowhere else. What is stored is
 * parsed like anything from outside: a value of another shape falls back to its default alone, so that
 * one bad field never costs the others, and an older copy is carried over by `migrateSettings`.
 */
import * as v from 'valibot';

/** How marked sentences look on a page. */
export const MARK_STYLES = ['none', 'underline', 'tint'] as const;
/** The colours of our own pages. */
export const APPEARANCES = ['system', 'light', 'dark'] as const;
/** Languages of the interface; `auto` is the browser's. */
export const UI_LANGUAGES = ['auto', 'en', 'uk', 'ru', 'de'] as const;

const entries = {
  /** Hosts on which no code of ours runs. */
  pausedHosts: v.array(v.string()),
  /** No code of ours runs anywhere. */
  pausedEverywhere: v.boolean(),
  /** No code of ours runs on a page until the reader presses the button there. */
  askFirst: v.boolean(),
  marks: v.picklist(MARK_STYLES),
  /** Whether pointing at a marked sentence shows a card. */
  card: v.boolean(),
  appearance: v.picklist(APPEARANCES),
  language: v.picklist(UI_LANGUAGES),
  /** Ids of bundled packs that are switched off. */
  packsOff: v.array(v.string()),
};

/** All settings, each valid. */
export type Settings = { [K in keyof typeof entries]: v.InferOutput<(typeof entries)[K]> };

/** What holds before the reader has set anything. */
export const DEFAULTS: Settings = {
  pausedHosts: [],
  pausedEverywhere: false,
  askFirst: false,
  marks: 'underline',
  card: true,
  appearance: 'system',
  language: 'auto',
  packsOff: [],
};

/** A change of some settings, as it travels in a message: strict, since only our own pages send it. */
export const settingsChange = v.partial(v.strictObject(entries));
export type SettingsChange = v.InferOutput<typeof settingsChange>;

/** Settings from what is stored, whatever that is. */
export function parseSettings(stored: unknown): Settings {
  const found = v.is(v.record(v.string(), v.unknown()), stored) ? stored : {};
  const settings = { ...DEFAULTS };
  for (const key of Object.keys(entries) as (keyof Settings)[]) take(settings, key, found[key]);
  return settings;
}

/** The settings of a store that may be older than this version: 0.1.0 kept `pausedHosts` by itself. */
export function migrateSettings(store: { settings?: unknown; pausedHosts?: unknown }): Settings {
  return parseSettings(store.settings ?? { pausedHosts: store.pausedHosts });
}

/**
 * What our code may do on a page by itself: `run`; `ask-first`, nothing until the reader
 * presses the button there; or nothing at all, since its host or everything is paused.
 */
export type PageRule = 'run' | 'ask-first' | 'paused' | 'paused-everywhere';

/** The rule for the pages of a host; a pause goes before asking. */
export function ruleFor(settings: Settings, host: string): PageRule {
  if (settings.pausedEverywhere) return 'paused-everywhere';
  if (settings.pausedHosts.includes(host)) return 'paused';
  return settings.askFirst ? 'ask-first' : 'run';
}

/** The settings whose values differ. */
export function changedKeys(before: Settings, after: Settings): Set<keyof Settings> {
  const keys = Object.keys(DEFAULTS) as (keyof Settings)[];
  return new Set(keys.filter((key) => String(before[key]) !== String(after[key])));
}

function take<K extends keyof Settings>(settings: Settings, key: K, value: unknown): void {
  const parsed = v.safeParse(entries[key], value);
  if (parsed.success) settings[key] = parsed.output as Settings[K];
}
