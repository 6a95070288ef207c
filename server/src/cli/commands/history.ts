import path from 'node:path';
import { Repository } from '../../disk/git.ts';
import { Roots } from '../../disk/roots.ts';
import { readVersions } from '../../disk/versions.ts';
import { message } from '../../l10n/message.ts';
import type { Translator } from '../../l10n/translator.ts';
import { type AgreementHistory, historyOf } from '../../review/history.ts';
import { readArguments } from '../arguments.ts';
import { readConfigurationFile } from '../circumstances.ts';
import { type ExitCode, exitCodes, UsageError } from '../exit.ts';
import { shownPath } from '../files.ts';
import { chooseLanguage, translatorFor } from '../language.ts';
import { fileOutputs, readOutputs, refuseOverwriting } from '../outputs.ts';
import { refuseFolder } from '../read-agreement.ts';
import { type Style, styleOf, type Terminal } from '../terminal.ts';
import { writeFile } from '../write-file.ts';

const formats = ['pretty', 'markdown', 'json', 'html'] as const;
type Format = (typeof formats)[number];

export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments('history', args, {
    format: { type: 'string', multiple: true },
    config: { type: 'string' },
    lang: { type: 'string' },
  });
  const [name, ...others] = positionals;
  if (name === undefined || others.length > 0)
    throw new UsageError(message('history takes one file. Run "partnership history --help" for what it takes.'));
  const outputs = readOutputs(values.format ?? ['pretty'], formats);
  const { cwd } = terminal;
  const file = path.resolve(cwd, name);
  refuseOverwriting(fileOutputs(outputs), [file], cwd);
  refuseFolder(file, name);
  const repository = Repository.of(file);
  const { versions, isShallow } = repository.historyOf(file, 'own');
  if (versions.length === 0)
    throw new UsageError(
      isShallow
        ? message('git knows no commit of "{name}" in this shallow clone. Is it spelled right, and committed?', {
            name,
          })
        : message('git knows no commit of "{name}". Is it spelled right, and committed?', { name }),
      exitCodes.nothingMatched,
    );
  const texts = [...readVersions(repository, versions)].map((version) => ({
    ...version,
    path: shownPath(version.file, repository.top),
  }));
  const history = historyOf(texts, isShallow);
  const { configuration } = new Roots(cwd, readConfigurationFile(values.config, cwd)).of(file);
  const translate = await translatorFor(chooseLanguage(values.lang, configuration.language, terminal.env));
  for (const { format, file: to } of outputs) {
    const style = styleOf(to === undefined ? terminal : { env: { NO_COLOR: '1' }, isTerminal: false });
    const text = await render(format, history, translate, style);
    if (to === undefined) terminal.out(text);
    else writeFile(message('The history'), path.resolve(cwd, to), text);
  }
  return exitCodes.clean;
}

async function render(format: Format, history: AgreementHistory, translate: Translator, style: Style): Promise<string> {
  const renderers = await import('../../review/render/history.ts');
  switch (format) {
    case 'pretty':
      return renderers.renderHistoryPretty(history, translate, style);
    case 'markdown':
      return renderers.renderHistoryMarkdown(history, translate);
    case 'json':
      return renderers.renderHistoryJson(history, translate);
    case 'html':
      return renderers.renderHistoryHtml(history, translate);
  }
}
