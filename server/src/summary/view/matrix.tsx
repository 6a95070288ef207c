/** @jsxRuntime automatic @jsxImportSource preact */
import type { MatrixCell, Summary } from '../model.ts';
import { Go } from './go.tsx';
import { Icon } from './icon.tsx';
import { Section } from './section.tsx';

/** Competencies by party. */
export function Competencies({ summary: { matrix, words } }: { summary: Summary }) {
  return (
    <Section id="competencies" title={words.competencies} about={words.competenciesAbout}>
      {matrix.rows.length === 0 ? (
        <p class="quiet">{words.nothingHere}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled has to be reached by the keyboard
        // biome-ignore lint/a11y/useSemanticElements: the section round it has the heading
        <div class="wide-table" role="group" aria-labelledby="competencies" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.competency}</th>
                {matrix.parties.map(({ party, name }) => (
                  <th key={party} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {matrix.rows.map(({ competency, name, cells }) => (
                <tr key={competency}>
                  <th scope="row">{name}</th>
                  {cells.map((cell) => (
                    <Cell key={cell.party} cell={cell} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

function Cell({ cell: { standing, word, detail, coveredBy, at } }: { cell: MatrixCell }) {
  if (standing === 'silent') {
    return (
      <td class="silent">
        <span class="unseen">{word}</span>
      </td>
    );
  }
  return (
    <td class={standing}>
      <Go at={at} class="standing">
        <Icon sign={standing} />
        <span>{word}</span>
      </Go>
      {coveredBy && <span class="cover">{coveredBy}</span>}
      {detail && <span class="detail">{detail}</span>}
    </td>
  );
}
