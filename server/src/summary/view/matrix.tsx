/** @jsxRuntime automatic @jsxImportSource preact */
import type { Matrix, MatrixCell, MatrixRow, Summary } from '../model.ts';
import type { Words } from '../words.ts';
import { Fold, split } from './fold.tsx';
import { Go } from './go.tsx';
import { Icon } from './icon.tsx';
import { Section } from './section.tsx';
import { toFill } from './to-fill.ts';

/** Competencies by party. */
export function Competencies({ summary: { matrix, words } }: { summary: Summary }) {
  const { shown, folded } = split(matrix.rows, MOST, asksFor);
  return (
    <Section
      id="competencies"
      principle={words.strengthsPrinciple}
      title={words.competencies}
      about={words.competenciesAbout}
    >
      {matrix.rows.length === 0 ? (
        <p class="quiet">{words.nothingHere}</p>
      ) : (
        <>
          <Table matrix={matrix} rows={shown} words={words} />
          <Fold count={folded.length} words={words}>
            <Table matrix={matrix} rows={folded} words={words} />
          </Fold>
        </>
      )}
    </Section>
  );
}

/** As many competencies as are shown of a long list. */
const MOST = 10;
const asksFor = ({ cells }: MatrixRow) => cells.some(({ standing }) => standing === 'undeclared');

/** In columns where there is room for a party each; each row a block of its own where there is not. */
function Table({ matrix: { parties }, rows, words }: { matrix: Matrix; rows: readonly MatrixRow[]; words: Words }) {
  return (
    <table class={parties.length > 3 ? 'matrix many' : 'matrix'}>
      <thead>
        <tr>
          <th scope="col">{words.competency}</th>
          {parties.map(({ party, name }) => (
            <th key={party} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ competency, name, cells }) => (
          <tr key={competency}>
            <th scope="row">{name}</th>
            {cells.map((cell) => (
              <Cell key={cell.party} cell={cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ cell: { name, standing, word, detail, isOpen, coveredBy, at } }: { cell: MatrixCell }) {
  if (standing === 'silent') {
    return (
      <td class="silent" data-party={name}>
        <span class="unseen">{word}</span>
      </td>
    );
  }
  return (
    <td class={standing} data-party={name}>
      <Go at={at} class="standing">
        <Icon sign={standing} />
        <span>{word}</span>
      </Go>
      {coveredBy && <span class="cover">{coveredBy}</span>}
      {detail && (
        <span class="detail">
          <span class={toFill(isOpen)}>{detail}</span>
        </span>
      )}
    </td>
  );
}
