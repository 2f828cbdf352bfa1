/** Id of a question's heading in the panel's document. */
export function questionId({ pack, id }: { pack: string; id: string }): string {
  return `question-${pack}-${id}`;
}

/** Id of the heading under which stands what the page leaves out. */
export const LEFT_OUT_ID = 'left-out';

/** Brings a heading to the top of the panel and gives it the focus, so that reading goes on there. */
export function goTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
