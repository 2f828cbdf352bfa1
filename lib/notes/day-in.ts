/** The day of a time (ISO 8601, UTC) in a language (BCP 47); what is no time stands for itself. */
export function dayIn(language: string, time: string): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return time;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
