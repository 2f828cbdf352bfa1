import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../lib/i18n/en.json';
import { browserMessages } from '../../tools/browser-messages';
import { dropInnerHtml } from '../../tools/drop-inner-html';

const PREACT = resolve(import.meta.dirname, '../../node_modules/preact/dist/preact.mjs');

describe('browserMessages', () => {
  it('has the messages that the manifest names, and no other', () => {
    const config = readFileSync(resolve(import.meta.dirname, '../../wxt.config.ts'), 'utf8');
    const named = new Set([...config.matchAll(/__MSG_(\w+)__/g)].map(([, name]) => name));
    expect(new Set(Object.keys(browserMessages(en)))).toEqual(named);
  });

  it('gives them in the browser’s form', () => {
    expect(browserMessages({ 'manifest.name': 'Sidelight', 'panel.title': 'No' })).toEqual({
      name: { message: 'Sidelight' },
    });
  });
});

describe('dropInnerHtml', () => {
  const transform = dropInnerHtml().transform as (
    code: string,
    id: string,
  ) => { code: string } | undefined;

  it('takes the one assignment out of the Preact that is installed', () => {
    const code = readFileSync(PREACT, 'utf8');
    expect(code).toContain('.innerHTML=');
    const cut = transform(code, PREACT)!.code;
    expect(cut).not.toContain('.innerHTML=');
    expect(cut.length).toBeGreaterThan(code.length - 60);
  });

  it('leaves all else alone', () => {
    expect(transform('a.innerHTML=b.__html', '/src/App.tsx')).toBeUndefined();
    expect(transform('a.innerHTML=b.__html', '/node_modules/other/dist/other.js')).toBeUndefined();
  });

  it('stops the build where Preact is not as expected', () => {
    expect(() => transform('nothing', PREACT)).toThrow(/elsewhere than expected/);
    expect(() => transform('a.innerHTML=b.__html;c.innerHTML=d', PREACT)).toThrow();
  });
});
