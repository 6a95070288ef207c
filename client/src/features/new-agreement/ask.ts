import * as vscode from 'vscode';

/** What a step asks. */
export interface Question {
  /** Under which its answer is kept. */
  readonly id: string;
  readonly prompt: string;
  /** An example of an answer. */
  readonly placeholder?: string;
  /** What is proposed. */
  readonly value?: string;
  /** Why an answer will not do. Without it, every answer does, none included. */
  readonly refuse?: (answer: string) => string | undefined;
  /** The answers to choose from; without them, it is typed. */
  readonly choices?: readonly { readonly value: string; readonly label: string; readonly description?: string }[];
  /** Whether several may be chosen, or none: the answer is their values, with commas between them. */
  readonly takesSeveral?: boolean;
}

export type Answers = ReadonlyMap<string, string>;

const BACK = Symbol('back');
const GIVEN_UP = Symbol('given up');
type Outcome = string | typeof BACK | typeof GIVEN_UP;

/**
 * Asks one question after the other, with a way back and how far it is; what is asked may depend on what was answered.
 * Undefined where the user gives up. An answer that was given before is proposed again.
 */
export async function askAll(
  title: string,
  questionsAfter: (answers: Answers) => readonly Question[],
): Promise<Answers | undefined> {
  const answers = new Map<string, string>();
  for (let at = 0; ; ) {
    const questions = questionsAfter(answers);
    const question = questions[at];
    if (!question) return answers;
    const known = { ...question, value: answers.get(question.id) ?? question.value ?? '' };
    const outcome = await ask(known, { title, step: at + 1, totalSteps: questions.length });
    if (outcome === GIVEN_UP) return undefined;
    if (outcome === BACK) at--;
    else {
      answers.set(question.id, outcome);
      at++;
    }
  }
}

interface Place {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

function ask(question: Question, place: Place): Promise<Outcome> {
  return question.choices ? choose(question, place) : type(question, place);
}

function type({ prompt, placeholder = '', value = '', refuse }: Question, place: Place): Promise<Outcome> {
  const input = vscode.window.createInputBox();
  Object.assign(input, { prompt, placeholder, value });
  // What was wrong is told when the answer is given, and no longer once it is being mended.
  input.onDidChangeValue(() => {
    input.validationMessage = undefined;
  });
  return answerOf(input, place, () => {
    const answer = input.value.trim();
    input.validationMessage = refuse?.(answer);
    return input.validationMessage ? undefined : answer;
  });
}

function choose(question: Question, place: Place): Promise<Outcome> {
  const { prompt, choices = [], value = '', takesSeveral = false } = question;
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly value: string }>();
  pick.items = choices.map((choice) => ({ ...choice }));
  pick.placeholder = prompt;
  const proposed = pick.items.filter((item) => value.split(',').includes(item.value));
  pick.canSelectMany = takesSeveral;
  if (takesSeveral) pick.selectedItems = proposed;
  else pick.activeItems = proposed;
  return answerOf(pick, place, () =>
    takesSeveral ? pick.selectedItems.map((item) => item.value).join(',') : pick.selectedItems[0]?.value,
  );
}

/** Shows an input until it is answered, left, or closed. */
function answerOf(
  input: vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem & { readonly value: string }>,
  place: Place,
  read: () => string | undefined,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const end = (outcome: Outcome) => {
      resolve(outcome);
      input.dispose();
    };
    Object.assign(input, place, { ignoreFocusOut: true });
    input.buttons = place.step > 1 ? [vscode.QuickInputButtons.Back] : [];
    input.onDidTriggerButton(() => end(BACK));
    input.onDidHide(() => end(GIVEN_UP));
    input.onDidAccept(() => {
      const answer = read();
      if (answer !== undefined) end(answer);
    });
    input.show();
  });
}
