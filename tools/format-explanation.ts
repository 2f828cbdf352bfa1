import type { Explanation } from './explain-page';
import type { Known } from './load-packs';

/** An explanation as a person reads it in a terminal. */
export function formatExplanation(
  file: string,
  explanation: Explanation,
  { lookup }: Known,
): string {
  const { page, gate, marks, context, ms } = explanation;
  const nameOf = (id: string | null) =>
    lookup.packs.flatMap(({ actors }) => actors.filter((actor) => actor.id === id))[0]?.name ??
    id ??
    'the text itself';
  return [
    `${file}: ${page.title || 'untitled'} (${page.characters} characters, ${page.language ?? 'language not declared'})`,
    `gate: ${gate.level}: ${gate.reason}`,
    `      ${gate.actors.map(nameOf).join(', ') || 'names nobody'}`,
    ...marks.flatMap((mark) => [
      '',
      `“${mark.text}”`,
      `  ${mark.kind} ${mark.score.toFixed(2)}: ${nameOf(mark.speaker)} ${mark.position} ${mark.question}${mark.answer ? ` / ${mark.answer}` : ''} [${mark.statement}]`,
      ...mark.because.map((reason) => `  + ${reason}`),
      ...mark.differs.map((reason) => `  - ${reason}`),
    ]),
    ...context.flatMap(({ question, positions }) => [
      '',
      question,
      ...positions.map(
        ({ statement, speaker, answer, position, outlet, onPage }) =>
          `  ${onPage ? '=' : ' '} ${nameOf(speaker)} ${position} ${answer ?? '(the question)'}, in ${outlet ? nameOf(outlet) : 'an outlet not named'} [${statement}]`,
      ),
    ]),
    '',
    `read ${ms.read} ms, gate ${ms.gate} ms, match ${ms.match} ms`,
  ].join('\n');
}
