import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PortfolioRequest } from '../../server/src/lsp/protocol.ts';
import { command, inFolder } from '../support/command.ts';
import { readBase } from '../support/markers.ts';
import { pulling, ServerProcess, uriOf } from '../support/server.ts';
import { run } from './commands.ts';
import { inTurns, median, type Row, row } from './measure.ts';

/** A thousand agreements whose people work in several of them: two hundred, known by their party's registration. */
export async function benchPortfolio(): Promise<readonly Row[]> {
  return inFolder({ 'partnership.config.yaml': 'today: 2026-11-24\n' }, async (cwd) => {
    mkdirSync(path.join(cwd, 'agreements'));
    for (let n = 0; n < 1000; n++) writeFileSync(path.join(cwd, 'agreements', `${n}.partnership.yaml`), agreementOf(n));
    const html = path.join(cwd, 'portfolio.html');
    const times = await inTurns(
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
      ...(await typing(cwd)),
    ];
  });
}

/** 33 pairs of parties with six people each. */
const agreementOf = (n: number): string =>
  readBase('two')
    .replaceAll('"900000', `"90${String(n % 33).padStart(2, '0')}00`)
    .replace(/^title: .*$/m, `title: Agreement ${n}`)
    .replace(/^effective: .*$/m, `effective: 2027-0${1 + (n % 6)}-01`);

/** How many keys somebody types before a pause. */
const burst = 25;
const bursts = 7;

/**
 * Typing in one of the agreements while the portfolio is shown, and while it is not: how long a key waits for its findings,
 * and what the server takes for a key. The view asks for the portfolio when somebody pauses, and has the last one.
 */
async function typing(folder: string): Promise<readonly Row[]> {
  const server = await ServerProcess.start([folder], pulling, { language: 'en' });
  const uri = uriOf(path.join(folder, 'agreements', '0.partnership.yaml'));
  await server.open(uri, agreementOf(0));
  await server.pull(uri);
  let version = 1;
  let { resultId } = await server.connection.sendRequest(PortfolioRequest, {});
  const waited = { shown: [] as number[], hidden: [] as number[] };
  const cpu = { shown: [] as number[], hidden: [] as number[] };
  for (let round = -2; round < bursts; round++) {
    for (const view of ['shown', 'hidden'] as const) {
      const before = server.cpu();
      for (let key = 0; key < burst; key++) {
        const start = performance.now();
        const at = { line: titleLine, character: 'title: '.length };
        await server.change(uri, ++version, [{ range: { start: at, end: at }, text: 'x' }]);
        await server.pull(uri);
        if (round >= 0) waited[view].push(performance.now() - start);
      }
      if (view === 'shown') {
        const previousResultId = resultId;
        ({ resultId } = await server.connection.sendRequest(PortfolioRequest, { previousResultId }));
      }
      if (round >= 0) cpu[view].push((server.cpu() - before) / burst);
    }
  }
  await server.stop();
  const sum = (times: readonly number[]) => times.reduce((total, time) => total + time, 0) / times.length;
  return [
    row(
      'a key at 1,000 agreements, the portfolio shown: its findings',
      median(waited.shown),
      'not shown',
      median(waited.hidden),
      '1.20',
    ),
    row(
      'a key at 1,000 agreements, the portfolio shown: server (CPU)',
      sum(cpu.shown),
      'not shown',
      sum(cpu.hidden),
      '1.20',
    ),
  ];
}

const titleLine = agreementOf(0)
  .split('\n')
  .findIndex((line) => line.startsWith('title: '));
