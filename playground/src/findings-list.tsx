/** @jsxRuntime automatic @jsxImportSource preact */
import { useState } from 'preact/hooks';
import type * as lsp from 'vscode-languageserver-protocol';
import { messageOf, severityOf } from './findings-in-text.ts';
import { say } from './language.ts';
import type { Fix } from './quick-fixes.ts';
import { pageOf } from './rule-pages.ts';

interface ListProps {
  /** Undefined as long as the server has not answered. */
  readonly diagnostics: readonly lsp.Diagnostic[] | undefined;
  readonly open: (range: lsp.Range) => void;
  readonly fixes: (diagnostic: lsp.Diagnostic) => Promise<readonly Fix[]>;
}

/** Every finding, for who does not look for underlines: where it stands, what it asks, how it is mended. */
export function FindingsList({ diagnostics, open, fixes }: ListProps) {
  if (!diagnostics) return <p class="quiet">{say('Reading …')}</p>;
  if (diagnostics.length === 0) return <p class="sound">{say('No findings.')}</p>;
  return (
    <ol class="findings">
      {diagnostics.map((diagnostic) => (
        <Row key={keyOf(diagnostic)} diagnostic={diagnostic} open={open} fixes={fixes} />
      ))}
    </ol>
  );
}

function Row({ diagnostic, open, fixes }: Omit<ListProps, 'diagnostics'> & { readonly diagnostic: lsp.Diagnostic }) {
  const [ways, setWays] = useState<readonly Fix[]>();
  const severity = severityOf(diagnostic);
  const rule = String(diagnostic.code);
  return (
    <li class={severity}>
      <button type="button" class="go" onClick={() => open(diagnostic.range)}>
        <span class="where">
          <b>{say(severity)}</b> · {say('Line {line}', { line: diagnostic.range.start.line + 1 })}
        </span>{' '}
        {messageOf(diagnostic)}
      </button>
      <p class="ways">
        <a href={pageOf(rule)} target="_blank" rel="noopener" aria-label={say('Why this is asked: {rule}', { rule })}>
          {rule}
        </a>
        <button type="button" aria-expanded={ways !== undefined} onClick={async () => setWays(await fixes(diagnostic))}>
          {say('Mend …')}
        </button>
      </p>
      {ways && (
        <ul aria-label={say('Ways to mend it')}>
          {ways.length === 0 && <li class="quiet">{say('There is no ready answer to this one.')}</li>}
          {ways.map(({ title, apply }) => (
            <li key={title}>
              <button type="button" onClick={apply}>
                {title}
              </button>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

const keyOf = (diagnostic: lsp.Diagnostic): string => {
  const { line, character } = diagnostic.range.start;
  return `${String(diagnostic.code)} ${line} ${character} ${messageOf(diagnostic)}`;
};
