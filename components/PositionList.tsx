import type { Position } from '../lib/types';
import type { QuestionView, StatementView } from '../lib/view/views';
import { Folded } from './Folded';
import { PositionRow } from './PositionRow';

interface Props {
  positions: Position[];
  question: QuestionView;
  /** By `statementKey`. */
  statements: Map<string, StatementView>;
}

/** So many positions are seen at a glance, also where the panel is narrow. */
const AT_ONCE = 3;

/** Positions on one question, the first of them open to the eye. */
export function PositionList({ positions, question, statements }: Props) {
  const rows = positions.flatMap((position) => {
    const statement = statements.get(position.statement);
    const also = position.also.flatMap((id) => statements.get(id) ?? []);
    if (!statement) return [];
    const key = `${position.statement} ${position.answer}`;
    return <PositionRow key={key} {...{ position, statement, also, question }} />;
  });
  return <Folded limit={AT_ONCE}>{rows}</Folded>;
}
