import { describe, expect, it } from 'vitest';
import { checkVersion, releaseChangelog } from '../../tools/changelog';

describe('releaseChangelog', () => {
  const text = '# Changelog\n\n## Unreleased\n\n- It reads tides.\n\n## 0.1.0\n\n- It starts.\n';

  it('puts what is unreleased under the version, and leaves a heading for what comes', () => {
    const released = releaseChangelog(text, '0.2.0', '2024-03-01');
    expect(released.notes).toBe('- It reads tides.');
    expect(released.text).toBe(
      '# Changelog\n\n## Unreleased\n\n## 0.2.0, 2024-03-01\n\n- It reads tides.\n\n## 0.1.0\n\n- It starts.\n',
    );
  });

  it('refuses where there is nothing to tell', () => {
    const { text: done } = releaseChangelog(text, '0.2.0', '2024-03-01');
    expect(() => releaseChangelog(done, '0.3.0', '2024-03-02')).toThrow('nothing unreleased');
    expect(() => releaseChangelog('# Changelog\n', '0.3.0', '2024-03-02')).toThrow('no heading');
  });
});

describe('checkVersion', () => {
  it.each([
    ['0.1.1', '0.1.0'],
    ['0.10.0', '0.9.9'],
    ['1.0.0', '0.99.99'],
  ])('takes %s after %s', (wanted, present) => {
    expect(() => checkVersion(wanted, present)).not.toThrow();
  });

  it.each([
    ['0.1.0', '0.1.0', /not above/],
    ['0.1.9', '0.2.0', /not above/],
    ['1.0', '0.1.0', /no version/],
    ['1.0.0-beta', '0.1.0', /no version/],
    ['01.0.0', '0.1.0', /no version/],
  ])('refuses %s after %s', (wanted, present, reason) => {
    expect(() => checkVersion(wanted, present)).toThrow(reason);
  });
});
