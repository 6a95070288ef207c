/** @jsxRuntime automatic @jsxImportSource preact */
import type { Clause, FullText } from '../model.ts';
import { toFill } from './to-fill.ts';

/** Every clause of the agreement, and who signed it: a document to read and to keep. */
export function Full({ full: { title, clauses, signatures } }: { full: FullText }) {
  return (
    <div class="full">
      <h2 class="full-title">{title}</h2>
      {clauses.map((clause) => (
        <ClauseOf key={clause.at.path.join('.')} clause={clause} level={3} />
      ))}
      <div class="signed-below">
        <h3>{signatures.title}</h3>
        <table>
          <thead>
            <tr>
              {signatures.head.map((text) => (
                <th key={text} scope="col">
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {signatures.rows.map((row) => (
              <tr key={row.join(' ')}>
                {row.map((text, index) => (
                  <td key={signatures.head[index]}>{text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function ClauseOf({ clause: { label, text, items, clauses, isOpen }, level }: { clause: Clause; level: number }) {
  if (clauses) {
    const Heading = `h${Math.min(level, 6)}` as 'h3';
    return (
      <div class={`clause level-${level}`}>
        <Heading>{label}</Heading>
        {clauses.map((inner) => (
          <ClauseOf key={inner.at.path.join('.')} clause={inner} level={level + 1} />
        ))}
      </div>
    );
  }
  return (
    <div class="said-clause">
      <span class="quiet">{label}</span>
      {items ? (
        <ul>
          {items.map((item, index) => (
            <li key={`${index} ${item}`}>{item}</li>
          ))}
        </ul>
      ) : (
        <span class={toFill(isOpen)}>{text}</span>
      )}
    </div>
  );
}
