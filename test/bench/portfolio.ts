import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { command, inFolder } from '../support/command.ts';
import { readBase } from '../support/markers.ts';
import { run } from './commands.ts';
import { inTurns, type Row, row } from './measure.ts';

/** A thousand agreements whose people work in several of them: two hundred, known by their party's registration. */
export function benchPortfolio(): readonly Row[] {
  return inFolder({ 'partnership.config.yaml': 'today: 2026-11-24\n' }, (cwd) => {
    const text = readBase('two');
    mkdirSync(path.join(cwd, 'agreements'));
    for (let n = 0; n < 1000; n++) {
      // 33 pairs of parties with six people each.
      const pair = String(n % 33).padStart(2, '0');
      const own = text
        .replaceAll('"900000', `"90${pair}00`)
        .replace(/^title: .*$/m, `title: Agreement ${n}`)
        .replace(/^effective: .*$/m, `effective: 2027-0${1 + (n % 6)}-01`);
      writeFileSync(path.join(cwd, 'agreements', `${n}.partnership.yaml`), own);
    }
    const html = path.join(cwd, 'portfolio.html');
    const times = inTurns(
      {
        // People are asked for too much, so both end with 1.
        check: () => run(cwd, process.execPath, [command, 'check', 'agreements', '--format', 'json'], [0, 1]),
        portfolio: () =>
          run(cwd, process.execPath, [command, 'portfolio', 'agreements', '--format', `html=${html}`], [0, 1]),
      },
      7,
    );
    const size = statSync(html).size / 1e6;
    return [
      row('partnership portfolio of 1,000 files', times.portfolio ?? 0, 'check', times.check ?? 0, '≤ 1.50 ×'),
      {
        what: 'the portfolio of 1,000 files as HTML',
        ours: `${size.toFixed(2)} MB`,
        other: '2 MB (aim)',
        ratio: `${(size / 2).toFixed(2)} ×`,
        aim: '< 1.00 ×',
      },
    ];
  });
}
