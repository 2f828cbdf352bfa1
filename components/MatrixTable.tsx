import { stanceWords } from '../lib/view/cell-words';
import type { Matrix } from '../lib/view/matrix';
import { nameOfColumn, nameOfRow } from './matrix-names';
import { useText } from './text';

/** The matrix in words: those who speak below one another, what they say beside them. */
export function MatrixTable({ matrix: { rows, columns, cells } }: { matrix: Matrix }) {
  const t = useText();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <section class="table-box" tabIndex={0} aria-label={t('sides.table')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('sides.speaker')}</th>
            {rows.map((row) => (
              <th key={row.question + row.answer} scope="col">
                {nameOfRow(t, row)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.map((column, c) => (
            <tr key={column.id}>
              <th scope="row">{nameOfColumn(t, column)}</th>
              {rows.map((row, r) => (
                <td key={row.question + row.answer}>{stanceWords(t, cells[r]![c]!)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
