import * as v from 'valibot';

const message = v.object({
  code: v.string(),
  message: v.string(),
  file: v.optional(v.nullable(v.string())),
  line: v.optional(v.nullable(v.number())),
});
const report = v.object({
  errors: v.array(message),
  warnings: v.array(message),
  notices: v.array(message),
});

/** A line for each thing that `web-ext lint -o json` found, notices too, which its exit code passes over. */
export function lintFaults(json: string): string[] {
  const { errors, warnings, notices } = v.parse(report, JSON.parse(json));
  return [...errors, ...warnings, ...notices].map(
    ({ code, message, file, line }) => `${file ?? 'package'}:${line ?? 0} ${code}: ${message}`,
  );
}
