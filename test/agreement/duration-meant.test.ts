import assert from 'node:assert/strict';
import { durationMeant } from '../../server/src/agreement/duration-meant.ts';

describe('the duration that was meant', () => {
  const meant: Readonly<Record<string, readonly string[]>> = {
    '3 months': [
      '3 month',
      '3 Months',
      '3months',
      '3-months',
      'P3M',
      'quarterly',
      'three months',
      '3 maanden',
      '3 mnths',
      'elk kwartaal',
      '1x per kwartaal',
      'eens per kwartaal',
    ],
    '1 month': ['1 months', 'month', 'every month', 'maandelijks', 'a month'],
    '6 months': [
      '2x per jaar',
      'twice a year',
      'tweemaal per jaar',
      '0.5 year',
      'half a year',
      'halfjaarlijks',
      'zes maanden',
      '2 quarters',
      'twee kwartalen',
    ],
    '9 months': ['3 kwartalen'],
    '18 months': ['1,5 jaar'],
    '90 days': ['90 d', '90 dagen'],
    '2 weeks': ['om de 2 weken', 'fortnightly', '2 wks.', 'om de week', 'every other week', 'two-weekly'],
    '2 months': ['om de maand', 'every other month'],
    '4 months': ['3 keer per jaar', 'three times a year'],
    '1 year': ['once a year', '1 years', 'annually', 'per jaar', 'a year'],
  };
  for (const [duration, texts] of Object.entries(meant))
    for (const text of texts) it(`${text} is ${duration}`, () => assert.equal(durationMeant(text), duration));

  it('is none where it is written well, or says none', () => {
    for (const text of [
      '5x per jaar',
      '0x per jaar',
      'never a year',
      '3 months',
      '0 days',
      '1.5 months',
      '12345 days',
      'soon',
      'toString',
      '',
      '3',
      'half',
    ])
      assert.equal(durationMeant(text), undefined, text);
  });
});
