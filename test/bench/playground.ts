import { openSite } from '../playground/site.ts';
import { median, type Row, row } from './measure.ts';

const rounds = 7;

/**
 * The page to try, in Chromium: how long until the first findings, beside how long the same page takes to show its editor
 * when it gets no server. The two take turns.
 */
export async function benchPlayground(): Promise<readonly Row[]> {
  const site = await openSite();
  const findings: number[] = [];
  const editor: number[] = [];
  for (let round = 0; round < rounds; round++) {
    findings.push(await site.measure('findings', true));
    editor.push(await site.measure('editor', false));
  }
  await site.close();
  return [row('page to try: first findings', median(findings), 'its editor alone', median(editor), '1.50')];
}
