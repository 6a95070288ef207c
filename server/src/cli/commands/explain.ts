import { nearest } from '../../agreement/nearest.ts';
import { explained, explanationOf } from '../../explain/explain.ts';
import { explanationPage } from '../../explain/markdown.ts';
import { served } from '../../explain/principles.ts';
import { message } from '../../l10n/message.ts';
import { groupOf } from '../../rules/index.ts';
import { groups } from '../../rules/rule.ts';
import { readArguments } from '../arguments.ts';
import { type ExitCode, exitCodes, UsageError } from '../exit.ts';
import { chooseTranslator, configuredLanguage } from '../language.ts';
import { styleOf, type Terminal } from '../terminal.ts';

export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments('explain', args, {
    lang: { type: 'string' },
  });
  const translate = await chooseTranslator(values.lang, configuredLanguage([], undefined, terminal.cwd), terminal.env);
  const style = styleOf(terminal);
  const [id, ...others] = positionals;
  if (others.length > 0) throw new UsageError(message('explain takes one rule, or none for the list of all of them.'));
  if (id === undefined) {
    const width = Math.max(...explained.map((rule) => rule.id.length));
    for (const group of groups) {
      terminal.out(`${style.bold(translate(message(served[group].title)))}\n`);
      for (const rule of explained.filter((candidate) => groupOf(candidate.id) === group)) {
        terminal.out(`  ${rule.id.padEnd(width)}  ${translate(message(rule.what))}\n`);
      }
    }
    return exitCodes.clean;
  }
  const explanation = explanationOf(id, translate);
  if (!explanation) {
    const ids = explained.map((candidate) => candidate.id);
    const near = nearest(id, ids) ?? ids.find((candidate) => candidate.endsWith(`/${id}`));
    throw new UsageError(
      near
        ? message('There is no rule "{id}". Did you mean "{near}"? Run "partnership explain" for the list.', {
            id,
            near,
          })
        : message('There is no rule "{id}". Run "partnership explain" for the list.', { id }),
    );
  }
  terminal.out(explanationPage(explanation, translate));
  return exitCodes.clean;
}
