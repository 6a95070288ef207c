import * as vscode from 'vscode';
import type { Beginning, OptionalSection } from '../../../../server/src/language/new-agreement.ts';
import { type Answers, askAll, type Question } from './ask.ts';

/** An agreement takes at least this many parties. */
export const FEWEST_PARTIES = 2;
/** More parties than this nobody types into a row of questions. */
const MOST_PARTIES = 8;

const USUAL_CURRENCIES = ['EUR', 'USD', 'GBP', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN'] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Asks what somebody knows who begins an agreement: undefined where the user gives up. */
export async function askBeginning(today: Date): Promise<Beginning | undefined> {
  const answers = await askAll(vscode.l10n.t('New agreement'), (given) => questionsAfter(given, today));
  return answers && beginningOf(answers);
}

/** All questions, as far as is known: each party asks for its name and the three roles, then whether there is another one. */
function questionsAfter(answers: Answers, today: Date): readonly Question[] {
  const questions: Question[] = [
    {
      id: 'title',
      prompt: vscode.l10n.t('What is the agreement called?'),
      placeholder: vscode.l10n.t('Live ETA for our region'),
      refuse: needed,
    },
  ];
  for (const number of partiesIn(answers)) {
    questions.push(...partyQuestions(number, answers));
    if (number >= FEWEST_PARTIES && number < MOST_PARTIES) questions.push(moreQuestion(number));
  }
  return [...questions, ...termQuestions(answers, today), currencyQuestion(), sectionsQuestion()];
}

/** The numbers of the parties, from 1: one more after each to which somebody said that there is another one. */
function partiesIn(answers: Answers): readonly number[] {
  let count = FEWEST_PARTIES;
  while (count < MOST_PARTIES && answers.get(`more-${count}`) === 'yes') count++;
  return Array.from({ length: count }, (_, index) => index + 1);
}

const SECTIONS = [
  'commitments',
  'workstreams',
  'differences',
  'safeguards',
] as const satisfies readonly OptionalSection[];
const ROLES = ['visionary', 'project_lead', 'process_owner'] as const;

function partyQuestions(number: number, answers: Answers): readonly Question[] {
  const name = answers.get(`party-${number}`) ?? '';
  const prompts: Readonly<Record<(typeof ROLES)[number], string>> = {
    visionary: vscode.l10n.t('Who of {0} is the visionary, who sees where it leads?', name),
    project_lead: vscode.l10n.t('Who of {0} is the project lead, who gets it done?', name),
    process_owner: vscode.l10n.t('Who of {0} is the process owner, who guards agreements and quality?', name),
  };
  return [
    {
      id: `party-${number}`,
      prompt: vscode.l10n.t('What is the legal name of party {0}?', number),
      placeholder: 'Noordlicht Software B.V.',
      refuse: needed,
    },
    ...ROLES.map((role) => ({
      id: `${role}-${number}`,
      prompt: prompts[role],
      placeholder: vscode.l10n.t('First and last name; leave it empty when you do not know yet'),
    })),
  ];
}

const moreQuestion = (number: number): Question => ({
  id: `more-${number}`,
  prompt: vscode.l10n.t('Is there another party?'),
  choices: [
    { value: 'no', label: vscode.l10n.t('No, these are all') },
    { value: 'yes', label: vscode.l10n.t('Yes, a party {0}', number + 1) },
  ],
});

function termQuestions(answers: Answers, today: Date): readonly Question[] {
  const first = new Date(Date.UTC(today.getFullYear(), today.getMonth() + 2, 1));
  const effective = answers.get('effective') ?? '';
  const begins = DAY.test(effective) ? new Date(`${effective}T00:00:00Z`) : first;
  const last = new Date(Date.UTC(begins.getUTCFullYear(), begins.getUTCMonth() + 18, begins.getUTCDate() - 1));
  return [
    {
      id: 'effective',
      prompt: vscode.l10n.t('On which day does it take effect (year-month-day)?'),
      value: isoDay(first),
      refuse: (answer) => refuseDay(answer),
    },
    {
      id: 'expires',
      prompt: vscode.l10n.t('What is its last day?'),
      value: isoDay(last),
      refuse: (answer) =>
        refuseDay(answer) ??
        (answer !== '' && effective !== '' && answer <= effective
          ? vscode.l10n.t('It has to end after it begins, on {0}.', effective)
          : undefined),
    },
  ];
}

const currencyQuestion = (): Question => ({
  id: 'currency',
  prompt: vscode.l10n.t('In which currency are the amounts?'),
  value: 'EUR',
  choices: USUAL_CURRENCIES.map((code) => ({
    value: code,
    label: code,
    description: new Intl.DisplayNames([vscode.env.language, 'en'], { type: 'currency' }).of(code) ?? '',
  })),
});

/** What an agreement can do without is offered, and none of it is chosen beforehand. */
const sectionsQuestion = (): Question => {
  const labels: Readonly<Record<OptionalSection, string>> = {
    commitments: vscode.l10n.t('Results that we promise already, each with an owner and a day'),
    workstreams: vscode.l10n.t('Workstreams that we divide the work into'),
    differences: vscode.l10n.t('Where our ways of working differ'),
    safeguards: vscode.l10n.t('What guards the quality'),
  };
  return {
    id: 'sections',
    prompt: vscode.l10n.t('What else belongs in it? None of it has to.'),
    choices: SECTIONS.map((value) => ({ value, label: labels[value] })),
    takesSeveral: true,
  };
};

const needed = (answer: string): string | undefined =>
  answer === '' ? vscode.l10n.t('Fill this in, please.') : undefined;

function refuseDay(answer: string): string | undefined {
  if (answer === '') return undefined;
  const day = new Date(`${answer}T00:00:00Z`);
  const exists = DAY.test(answer) && !Number.isNaN(day.getTime()) && isoDay(day) === answer;
  return exists ? undefined : vscode.l10n.t('A day is written as 2027-03-31.');
}

const isoDay = (day: Date): string => day.toISOString().slice(0, 10);

function beginningOf(answers: Answers): Beginning {
  const answer = (id: string) => answers.get(id) ?? '';
  const known = (id: string) => (answer(id) === '' ? {} : { [id]: answer(id) });
  return {
    title: answer('title'),
    parties: partiesIn(answers).map((number) => ({
      name: answer(`party-${number}`),
      people: ROLES.map((role) => answer(`${role}-${number}`)),
    })),
    ...known('effective'),
    ...known('expires'),
    ...known('currency'),
    sections: SECTIONS.filter((section) => answer('sections').split(',').includes(section)),
  };
}
