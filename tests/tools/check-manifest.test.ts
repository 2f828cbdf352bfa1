import { describe, expect, it } from 'vitest';
import { checkFirefoxDoors, checkManifest } from '../../tools/check-manifest';

const MANIFEST = {
  manifest_version: 3,
  name: '__MSG_name__',
  description: '__MSG_description__',
  version: '1.2.3',
  default_locale: 'en',
  icons: { 16: 'icon/16.png', 48: 'icon/48.png', 128: 'icon/128.png' },
  minimum_chrome_version: '140',
  action: {},
  background: { service_worker: 'background.js' },
  side_panel: { default_path: 'panel.html' },
  permissions: ['storage'],
  host_permissions: ['*://*/*'],
  commands: { open: { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_name__' } },
  content_security_policy: { extension_pages: "default-src 'none'; script-src 'self'" },
};
const MESSAGES = { name: { message: 'Tide' }, description: { message: 'Tells of tides.' } };
const FILES = ['icon/16.png', 'icon/48.png', 'icon/128.png', 'background.js', 'panel.html'];

function faultsOf(manifest: object, messages: object = MESSAGES, left = FILES): string[] {
  const write = (value: object) => new TextEncoder().encode(JSON.stringify(value));
  return checkManifest(
    new Map([
      ['manifest.json', write(manifest)],
      ['_locales/en/messages.json', write(messages)],
      ...left.map((file): [string, Uint8Array] => [file, new Uint8Array()]),
    ]),
  );
}

describe('checkManifest', () => {
  it('finds nothing in a good build', () => {
    expect(faultsOf(MANIFEST)).toEqual([]);
  });

  it.each<[string, object, RegExp]>([
    ['a permission that is not ours', { permissions: ['tabs'] }, /permissions/],
    ['a door for web pages', { externally_connectable: { matches: ['*://*/*'] } }, /externally/],
    ['files that pages may read', { web_accessible_resources: [] }, /web_accessible/],
    ['a host in the policy', policy("default-src 'none'; img-src https://tide.example"), /host/],
    ['code from text', policy("default-src 'none'; script-src 'unsafe-eval'"), /host or lets/],
    ['an open policy', policy("script-src 'self'"), /default-src/],
    ['a version with letters', { version: '1.0-beta' }, /version/],
    ['a number that is too large', { version: '1.70000' }, /65535/],
    ['a version of zeros', { version: '0.0' }, /all of it is 0/],
    ['a key without Ctrl or Alt', { commands: key('Shift+S') }, /commands/],
    [
      'five suggested keys',
      { commands: Object.assign({}, ...'ABCDE'.split('').map(many)) },
      /four/,
    ],
    ['a name that is not translated', { name: 'Tide' }, /name/],
    ['an older kind of manifest', { manifest_version: 2 }, /manifest_version/],
    ['a file that is not there', { background: { service_worker: 'gone.js' } }, /gone\.js/],
  ])('tells of %s', (_, change, fault) => {
    expect(faultsOf({ ...MANIFEST, ...change }).join('\n')).toMatch(fault);
  });

  it('tells of a message that a language lacks, and of one that is too long', () => {
    expect(faultsOf(MANIFEST, { name: { message: 'Tide' } })).toEqual([
      '_locales/en/messages.json: no message description',
    ]);
    const long = { ...MESSAGES, description: { message: 'x'.repeat(133) } };
    expect(faultsOf(MANIFEST, long).join()).toMatch(/longer than 132/);
  });
});

function policy(extension_pages: string) {
  return { content_security_policy: { extension_pages } };
}

function key(keys: string, name = 'open') {
  return { [name]: { suggested_key: { default: keys } } };
}

function many(letter: string) {
  return key(`Alt+${letter}`, letter);
}

describe('checkFirefoxDoors', () => {
  const { side_panel: _, minimum_chrome_version: __, ...rest } = MANIFEST;
  const doorsOf = (change: object) => {
    const text = JSON.stringify({ ...rest, sidebar_action: {}, ...change });
    return checkFirefoxDoors(new Map([['manifest.json', new TextEncoder().encode(text)]]));
  };

  it('finds nothing in a good build', () => {
    expect(doorsOf({})).toEqual([]);
  });

  it.each<[string, object]>([
    ['a permission that is not ours', { permissions: ['history'] }],
    ['a door for others', { externally_connectable: { ids: ['*'] } }],
    ['files that pages may read', { web_accessible_resources: [] }],
    ['a host in the policy', policy("default-src 'none'; connect-src https://tide.example")],
    ['an open policy', policy("script-src 'self'")],
    ['no policy', { content_security_policy: undefined }],
    ['more to be asked for later', { optional_permissions: ['tabs'] }],
  ])('tells of %s', (_, change) => expect(doorsOf(change)).not.toEqual([]));
});
