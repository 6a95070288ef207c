import type { Terminal } from '../../server/src/cli/terminal.ts';

/** A terminal at which somebody gives these answers, one a question, and then leaves; with all that was shown there. */
export function answeringTerminal(cwd: string, answers: readonly string[], language = 'en_GB.UTF-8') {
  const left = [...answers];
  const shown: string[] = [];
  const terminal: Terminal = {
    out: (content) => shown.push(String(content)),
    error: (text) => shown.push(text),
    notice: () => undefined,
    cwd,
    env: { LANG: language },
    isTerminal: true,
    readInput: () => Promise.resolve(new Uint8Array()),
    ask: (question) => {
      shown.push(question);
      return Promise.resolve(left.shift());
    },
    today: () => '2026-11-24',
  };
  return { terminal, shown, left };
}
