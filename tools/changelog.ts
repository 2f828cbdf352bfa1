import { Unusable } from './cli';

const UNRELEASED = '## Unreleased';

/**
 * The changelog with what is unreleased put under a version and its day (ISO 8601), and a new empty
 * heading above it. `notes` is what users are told. Throws `Unusable` where there is nothing to tell.
 */
export function releaseChangelog(
  text: string,
  version: string,
  day: string,
): { text: string; notes: string } {
  const start = text.indexOf(`${UNRELEASED}\n`);
  if (start < 0) throw new Unusable(`CHANGELOG.md has no heading "${UNRELEASED}"`);
  const after = start + UNRELEASED.length + 1;
  const next = text.indexOf('\n## ', after);
  const notes = text.slice(after, next < 0 ? undefined : next).trim();
  if (!notes) throw new Unusable('CHANGELOG.md tells of nothing unreleased');
  const head = `${text.slice(0, after)}\n## ${version}, ${day}\n\n`;
  return { text: `${head}${notes}\n${next < 0 ? '' : text.slice(next)}`, notes };
}

/** Throws `Unusable` where a version is no plain `x.y.z` above the present one. */
export function checkVersion(wanted: string, present: string): void {
  const [next, last] = [wanted, present].map((version) => {
    if (!/^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}$/.test(version))
      throw new Unusable(`"${version}" is no version like 1.2.3`);
    return version.split('.').map(Number);
  });
  const at = next!.findIndex((part, index) => part !== last![index]);
  if (at < 0 || next![at]! < last![at]!) throw new Unusable(`${wanted} is not above ${present}`);
}
