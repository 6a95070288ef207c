import { nearest } from '../../agreement/nearest.ts';
import { explained, explanationOf } from '../../explain/explain.ts';
import { explanationPage } from '../../explain/markdown.ts';
import { served } from '../../explain/principles.ts';
import { message } from '../../l10n/message.ts';
import { groupOf } from '../../rules/index.ts';
import { groups } from '../../rules/rule.ts';
import { readArguments } from '../arguments.ts';
import { type ExitCode, exitCodes, UsageError } from '../exit.ts';
import { chooseTranslator } from '../language.ts';
import { styleOf, type Terminal } from '../terminal.ts';

export const help = `partnership explain [RULE]

Explains a rule: what it asks, why, an example with what the check says of it, and how to set it.
Without a rule: the list of all of them.

  --lang en|nl   language (default: the environment's)

Example:
  partnership explain honesty/ceiling-missing
`;

export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments('explain', args, {
    lang: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) {
    terminal.out(help);
    return exitCodes.clean;
  }
  const translate = await chooseTranslator(values.lang, undefined, terminal.env);
  const style = styleOf(terminal);
  const [id, ...others] = positionals;
  if (others.length > 0) throw new UsageError('explain takes one rule, or none for the list of all of them.');
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
  const explanation = explanationOf(id);
  if (!explanation) {
    const ids = explained.map((candidate) => candidate.id);
    const near = nearest(id, ids) ?? ids.find((candidate) => candidate.endsWith(`/${id}`));
    throw new UsageError(
      `There is no rule "${id}".${near ? ` Did you mean "${near}"?` : ''} Run "partnership explain" for the list.`,
    );
  }
  terminal.out(explanationPage(explanation, translate));
  return exitCodes.clean;
}
