/** @jsxRuntime automatic @jsxImportSource preact */

import type { Severity } from '../../rules/rule.ts';
import type { Standing, Verdict } from '../model.ts';
import type { EventKind } from '../timeline.ts';

/** Small signs beside a word that says the same. */
export type Sign = Standing | Verdict | Severity | EventKind | 'signed' | 'unsigned' | 'older';

const half = 'M8 3.5a4.5 4.5 0 0 1 0 9z';
const shapes: Readonly<Record<Sign, { readonly line?: string; readonly fill?: string }>> = {
  strong: { line: 'M8 3.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z', fill: 'M8 3.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z' },
  weak: { line: 'M8 3.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z' },
  both: { line: 'M8 3.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z', fill: half },
  undeclared: { line: 'M5.6 6.1a2.4 2.4 0 1 1 3.3 2.2c-.6.3-.9.7-.9 1.5M8 12.2v.2' },
  silent: {},
  none: { line: 'M1.5 9h13' },
  bridged: { line: 'M1 10.5h3.5M11.5 10.5H15M3.5 10.5c1-6 8-6 9 0' },
  open: { line: 'M1 9h4.5M10.5 9H15' },
  unbridgeable: { line: 'M1 9h3M12 9h3M6 6.5l4 5M10 6.5l-4 5' },
  error: { line: 'M8 2.5l5.5 10.5h-11z', fill: 'M8 2.5l5.5 10.5h-11z' },
  warning: { line: 'M8 2.5l5.5 10.5h-11z' },
  info: { line: 'M8 3.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z' },
  commitment: {
    fill: 'M8 3.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z',
    line: 'M8 3.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z',
  },
  payment: { line: 'M8 3.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9zM8 5.8v4.4M6.4 8h3.2' },
  deadline: { line: 'M8 2.5l5.5 5.5l-5.5 5.5l-5.5-5.5z', fill: 'M8 2.5l5.5 5.5l-5.5 5.5l-5.5-5.5z' },
  success: { line: 'M3 8.5l3.4 3.5l6.6-8' },
  safeguard: { line: 'M3.5 3.5h9v4.5c0 3-2.5 4.5-4.5 5.5c-2-1-4.5-2.5-4.5-5.5z' },
  review: { line: 'M12.5 8a4.5 4.5 0 1 1-1.6-3.4M11.3 1.8v3.2h-3.2' },
  start: { line: 'M5 2.5v11M5 3.5h7l-2 2.2l2 2.3h-7' },
  halt: { line: 'M5.5 3.5v9M10.5 3.5v9' },
  end: { line: 'M8 2.5v11M5 2.5h6M5 13.5h6' },
  signed: { line: 'M3 8.5l3.4 3.5l6.6-8' },
  unsigned: { line: 'M4 12.5h8' },
  older: { line: 'M12.5 8a4.5 4.5 0 1 1-1.6-3.4M11.3 1.8v3.2h-3.2' },
};

/** The lines of a sign, in a square of 16 units. */
export function SignShape({ sign }: { sign: Sign }) {
  const { line, fill } = shapes[sign];
  return (
    <g class={`sign ${sign}`}>
      {fill && <path class="filled" d={fill} />}
      {line && <path class="drawn" d={line} />}
    </g>
  );
}

/** A sign as big as the text it stands in. */
export function Icon({ sign }: { sign: Sign }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <SignShape sign={sign} />
    </svg>
  );
}
