import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { summaryHtml } from '../../server/src/summary/render/html.ts';
import { summaryOf } from './summaries.ts';

interface Host {
  readonly launchChromium: (place: unknown) => Promise<Browser>;
  readonly openOfflinePage: (browser: Browser, options: object) => Promise<Page>;
  readonly install: () => unknown;
}
/** The scripts that bring a browser have no types. */
const load = async (name: string): Promise<Partial<Host>> =>
  import(new URL(`../../scripts/vscode-host/${name}.mjs`, import.meta.url).href);

const names = [
  'Coöperatieve Vereniging van Zuivelverwerkers Noordoost-Nederland U.A.',
  'Gemeenschappelijke Regeling Afvalverwerking Zuid-Kennemerland',
  'Wissenschaftliche Rechenzentrumsbetriebsgesellschaft Nordrhein-Westfalen mbH & Co. KG',
  'Stichting Interconfessioneel Voortgezet Beroepsonderwijs Midden-Gelderland',
  'Van Rijn Logistiek B.V.',
];
const each = <T>(list: readonly T[], write: (item: T, index: number) => string) => list.map(write).join('');
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const day = (n: number) => `2027-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`;

/** Five parties with the longest legal names, and forty commitments among them. */
const large = `partnership: v1
title: A consortium
status: in-review
version: 1
effective: 2027-01-01
expires: 2028-12-31
currency: EUR
parties:
${each(
  names,
  (name, index) => `  p${index}:
    name: ${name}
    people:
${each(numbers(3), (n) => `      p${index}-${n}: { name: Person ${n} of ${index}, days_per_month: 8 }\n`)}`,
)}
priorities:
  shared:
${each(
  numbers(8),
  (n) => `    result-${n}:
      what: Result number ${n}, of which it takes a long sentence to say what it is and for whom it is meant
      importance: { ${names.map((_, index) => `p${index}: 4`).join(', ')} }
`,
)}  business_plan:
${each(names, (_, index) => `    p${index}: It brings 10% of our revenue\n`)}  stop_if:
${each(numbers(6), (n) => `    stop-${n}: { when: Fewer than ${n} customers, decided_by: [${names.map((_, index) => `p${index}-1`).join(', ')}] }\n`)}
transparency:
  expectations:
${each(
  names,
  (_, index) => `    p${index}:
      motives: [market-access]
      benefits: [New customers, A better name]
      success:
${each(numbers(4), (n) => `        success-${index}-${n}: { measure: Customers of kind ${n}, target: ${n * 10} a year, by: ${day(n)} }\n`)}`,
)}  culture:
${each(names, (_, index) => `    p${index}: { mission: What we are for, values: [care], ways_of_working: The board decides }\n`)}  differences:
${each(numbers(12), (n) => `    difference-${n}: { topic: A thing in which we differ number ${n}, verdict: bridged, approach: We meet each month, discussed_on: 2026-10-06 }\n`)}
honesty:
  ceilings:
${each(names, (_, index) => `    p${index}: { budget: { willing: 900000, able: 1000000 }, days: { willing: 900, able: 1000 } }\n`)}  commitments:
${each(
  names,
  (_, index) => `    p${index}:
${each(numbers(8), (n) => `      result-${index}-${n}: { what: Deliverable ${n} of this party with all that belongs to it, owner: p${index}-2, cost: 5000, days: 10, due: ${day(index * 8 + n)} }\n`)}`,
)}
talents:
  triangle:
${each(
  names,
  (_, index) => `    p${index}:
      visionary: { person: p${index}-1, days_per_month: 2 }
      project_lead: { person: p${index}-2, days_per_month: 4, escalates_to: p${index}-1 }
      process_owner: { person: p${index}-3, days_per_month: 2 }
`,
)}
strengths:
  added_value: What none of us can do alone
  competencies:
${each(
  names,
  (_, index) => `    p${index}:
${each(numbers(4), (n) => `      competency-${index}-${n}: In use since 201${n}\n`)}`,
)}
governance:
  review: { every: 3 months, next: 2027-04-06 }
`;

describe('The summary of five parties and forty commitments', function () {
  this.timeout(120_000);
  let browser: Browser;
  let openPage: (options: object) => Promise<Page>;

  before(async () => {
    const { launchChromium, openOfflinePage } = await load('chromium');
    const { install } = await load('install');
    assert.ok(launchChromium && openOfflinePage && install);
    browser = await launchChromium(install());
    openPage = (options) => openOfflinePage(browser, options);
  });
  after(() => browser?.close());
  it('needs no sideways scrolling, and folds what is long', async () => {
    for (const width of [320, 360, 800]) {
      const page = await openPage({ viewport: { width, height: 900 } });
      await page.setContent(summaryHtml(summaryOf(large)));
      const [wide, high] = [
        await page.evaluate('document.documentElement.scrollWidth'),
        Number(await page.evaluate('document.documentElement.scrollHeight')),
      ];
      await page.context().close();
      assert.equal(wide, width);
      if (width === 800) assert.ok(high < 15_000, `${high} px`);
    }
  });

  it('keeps what is asked in sight, wherever it stands', async () => {
    const asking = large
      .replace('number 12, verdict: bridged', 'number 12, verdict: open')
      .replace('what: Deliverable 8 of this party', 'what: TBD, x-was: Deliverable 8')
      .replace(/(result-8:\n.*\n {6}importance: \{ p0: )4/, '$11');
    const page = await openPage({ viewport: { width: 800, height: 900 } });
    await page.setContent(summaryHtml(summaryOf(asking)));
    for (const text of ['A thing in which we differ number 12', 'Still to be filled in', 'Result number 8'])
      assert.ok(await page.getByText(text).first().isVisible(), text);
    assert.equal(await page.getByText('A thing in which we differ number 11').first().isVisible(), false);
    await page.context().close();
  });
});
