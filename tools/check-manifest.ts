/**
 * Holds a Chrome build's manifest and catalogues to the rules that Chrome documents for Manifest V3 and
 * its store, so that an upload is not what tells of a slip.
 * https://developer.chrome.com/docs/extensions/reference/manifest
 */
import * as v from 'valibot';

/** What we ask for, each with its reason in the README; another one must be a decision. */
const PERMISSIONS = [
  'storage',
  'unlimitedStorage',
  'scripting',
  'contextMenus',
  'sidePanel',
] as const;
/** A key with modifiers as the commands API takes it: Ctrl or Alt is a must, Shift may follow. */
const KEYS =
  /^(?:Ctrl|Alt|MacCtrl|Command)\+(?:Shift\+)?(?:[A-Z0-9]|Comma|Period|Home|End|PageUp|PageDown|Space|Insert|Delete|Up|Down|Left|Right)$/;
/** One to four numbers up to 65535, none with leading zeros, and not all of them 0. */
const VERSION = /^(?:0|[1-9]\d{0,4})(?:\.(?:0|[1-9]\d{0,4})){0,3}$/;
const MAX_SUGGESTED = 4;

const localised = v.pipe(v.string(), v.regex(/^__MSG_\w+__$/));
const path = v.pipe(v.string(), v.regex(/^\/?(?!.*:\/\/)[\w./-]+$/));
const icons = v.record(v.pipe(v.string(), v.regex(/^\d+$/)), path);

const version = v.pipe(
  v.string(),
  v.regex(VERSION),
  v.check(
    (text) => text.split('.').every((part) => Number(part) <= 65_535),
    'a number above 65535',
  ),
  v.check((text) => /[1-9]/.test(text), 'all of it is 0'),
);

const command = v.strictObject({
  suggested_key: v.optional(
    v.record(
      v.picklist(['default', 'mac', 'windows', 'linux', 'chromeos']),
      v.pipe(v.string(), v.regex(KEYS)),
    ),
  ),
  description: v.optional(localised),
});

const commands = v.pipe(
  v.record(v.string(), command),
  v.check(
    (all) => Object.values(all).filter((each) => each.suggested_key).length <= MAX_SUGGESTED,
    'more than four suggested keys',
  ),
);

/** No host, nothing inline, nothing evaluated. */
const policy = v.pipe(
  v.string(),
  v.startsWith("default-src 'none'"),
  v.check(
    (text) => !/https?:|wss?:|\*|unsafe|wasm|blob:/.test(text),
    'names a host or lets code in',
  ),
);

/** Every key is named: what is not here (`key`, `update_url`, `externally_connectable`, …) is a fault. */
export const chromeManifest = v.strictObject({
  manifest_version: v.literal(3),
  name: localised,
  description: localised,
  version,
  default_locale: v.literal('en'),
  icons: v.intersect([icons, v.object({ '16': path, '48': path, '128': path })]),
  minimum_chrome_version: v.pipe(v.string(), v.regex(/^\d{1,3}(?:\.\d+){0,3}$/)),
  action: v.strictObject({
    default_title: v.optional(localised),
    default_icon: v.optional(v.union([path, icons])),
  }),
  background: v.strictObject({ service_worker: path, type: v.optional(v.literal('module')) }),
  side_panel: v.strictObject({ default_path: path }),
  options_ui: v.optional(v.strictObject({ page: path, open_in_tab: v.optional(v.boolean()) })),
  permissions: v.array(v.picklist(PERMISSIONS)),
  host_permissions: v.tuple([v.literal('*://*/*')]),
  commands,
  content_security_policy: v.strictObject({ extension_pages: policy }),
  incognito: v.optional(v.picklist(['spanning', 'split', 'not_allowed'])),
});

/** What of Firefox's manifest keeps everything of ours inside; the rest `web-ext lint` looks at. */
const firefoxDoors = v.object({
  permissions: v.array(v.picklist(PERMISSIONS)),
  host_permissions: v.tuple([v.literal('*://*/*')]),
  optional_permissions: v.optional(v.never()),
  content_security_policy: v.strictObject({ extension_pages: policy }),
  content_scripts: v.optional(v.never()),
  externally_connectable: v.optional(v.never()),
  web_accessible_resources: v.optional(v.never()),
});

/** What of a Firefox build's manifest would let something out or in; none for a good one. */
export function checkFirefoxDoors(files: ReadonlyMap<string, Uint8Array>): string[] {
  const { issues = [] } = v.safeParse(firefoxDoors, readJson(files, 'manifest.json'));
  return issues.map((issue) => `manifest.json: ${v.getDotPath(issue) ?? ''}: ${issue.message}`);
}

/** Longest that the store takes, in characters. */
const LIMITS: Record<string, number> = { name: 75, description: 132, short_name: 12 };
const message = v.strictObject({
  message: v.pipe(v.string(), v.nonEmpty()),
  description: v.optional(v.string()),
  placeholders: v.optional(v.record(v.string(), v.object({ content: v.string() }))),
});

/**
 * The faults of a build, each in one line; none for a good one. `files` has every file of the build by
 * its path, `texts` the content of those that are read here.
 */
export function checkManifest(files: ReadonlyMap<string, Uint8Array>): string[] {
  const manifest = readJson(files, 'manifest.json');
  const parsed = v.safeParse(chromeManifest, manifest);
  const faults = (parsed.issues ?? []).map((issue) => {
    return `manifest.json: ${v.getDotPath(issue) ?? ''}: ${issue.message}`;
  });
  const catalogues = [...files.keys()].filter((file) =>
    /^_locales\/\w+\/messages\.json$/.test(file),
  );
  const named = new Set(
    [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key!),
  );
  return [
    ...faults,
    ...missingFiles(manifest, files),
    ...catalogues.flatMap((file) => checkCatalogue(file, readJson(files, file), named)),
  ];
}

/** Every path that the manifest names must be in the build. */
function missingFiles(manifest: unknown, files: ReadonlyMap<string, Uint8Array>): string[] {
  const paths = [...JSON.stringify(manifest).matchAll(/"\/?([\w/.-]+\.(?:png|js|html|css|svg))"/g)];
  return paths.flatMap(([, file]) => (files.has(file!) ? [] : [`manifest.json: no file ${file}`]));
}

function checkCatalogue(file: string, content: unknown, named: ReadonlySet<string>): string[] {
  const parsed = v.safeParse(v.record(v.pipe(v.string(), v.regex(/^\w+$/)), message), content);
  if (!parsed.success) return [`${file}: ${v.summarize(parsed.issues)}`];
  return [...named].flatMap((key) => {
    const text = parsed.output[key]?.message;
    if (text === undefined) return [`${file}: no message ${key}`];
    const limit = LIMITS[key] ?? Number.POSITIVE_INFINITY;
    return text.length > limit ? [`${file}: ${key} is longer than ${limit} characters`] : [];
  });
}

function readJson(files: ReadonlyMap<string, Uint8Array>, path: string): unknown {
  const bytes = files.get(path);
  return bytes ? JSON.parse(new TextDecoder().decode(bytes)) : undefined;
}
