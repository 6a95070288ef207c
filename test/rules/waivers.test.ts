import assert from 'node:assert/strict';
import { AgreementDocument } from '../../server/src/agreement/document.ts';
import { noOtherAgreements, type OtherAgreements } from '../../server/src/agreement/others.ts';
import type { RuleSetting } from '../../server/src/configuration/configuration.ts';
import { check } from '../../server/src/findings/check.ts';
import { canBeWaived } from '../../server/src/findings/waivers.ts';
import { fixed } from '../support/fixes.ts';
import { readBase } from '../support/markers.ts';

const base = readBase('two');
/** Two roles in one hand: at a small party that is information, so each rule here is set to an error. */
const doubled = base.replace(
  'process_owner: { person: lin, days_per_month: 2 }',
  'process_owner: { person: mark, days_per_month: 1 }',
);
const rule = 'talents/role-doubled';
const settings = new Map<string, RuleSetting>([[rule, { severity: 'error' }]]);

interface Options {
  readonly today?: string;
  readonly settings?: ReadonlyMap<string, RuleSetting>;
  readonly others?: OtherAgreements;
}

/** What is found, as `severity rule @path`, with the waiver that accepts it behind it. */
function found(text: string, options: Options = {}): readonly string[] {
  const agreement = new AgreementDocument(text);
  return check(agreement, {
    today: options.today ?? '2026-11-24',
    configuration: { rules: options.settings ?? settings },
    ...(options.others ? { others: options.others } : {}),
  }).map(
    ({ severity, rule: id, message, path, waived }) =>
      `${severity} ${id}${id.includes('waiver') ? `: ${message}` : ''} @${path.join('.')}${waived ? ` waived by ${waived.by} until ${waived.until}` : ''}`,
  );
}
const waiver = (fields: string) => `${doubled}waivers:\n  small: { ${fields} }\n`;
const place = 'talents.triangle.noordlicht.process_owner.person';
const sound = `rule: ${rule}, because: We are few, agreed_by: [eva, hans], until: 2027-06-30`;
const open = `error ${rule} @${place}`;
const accepted = `error ${rule} @${place} waived by small until 2027-06-30`;

describe('waivers', () => {
  it('without one, the finding stands', () => assert.deepEqual(found(doubled), [open]));

  it('mark what they accept, and lose nothing', () => assert.deepEqual(found(waiver(sound)), [accepted]));

  for (const at of ['talents', 'talents.triangle.noordlicht', place]) {
    it(`cover a place and what is below it: ${at}`, () =>
      assert.deepEqual(found(waiver(`${sound}, at: ${at}`)), [accepted]));
  }
  for (const at of ['talents.triangle.van-rijn', 'talents.triangle.noord', `${place}.more`]) {
    it(`do not cover ${at}, and are needless there`, () =>
      assert.deepEqual(found(waiver(`${sound}, at: ${at}`)), [
        open,
        at === 'talents.triangle.van-rijn'
          ? 'warning governance/waiver-invalid: needless @waivers.small'
          : 'warning governance/waiver-invalid: nowhere @waivers.small.at',
      ]));
  }

  for (const [at, meant] of [
    ['talents.triangel.noordlicht', 'talents.triangle.noordlicht'],
    ['talents/triangle/noordlicht', 'talents.triangle.noordlicht'],
  ] as const) {
    it(`of a place that is not there, say which one was meant: ${at}`, () => {
      const text = waiver(`${sound}, at: ${at}`);
      assert.deepEqual(found(text), [open, 'warning governance/waiver-invalid: near-place @waivers.small.at']);
      assert.equal(
        fixed(text, 'governance/waiver-invalid', `Replace it with \`${meant}\``),
        waiver(`${sound}, at: ${meant}`),
      );
    });
  }

  it('hold on their last day', () =>
    assert.deepEqual(found(waiver(sound), { today: '2027-06-30' }).includes(accepted), true));

  it('let what they covered come back as a warning once they have ended', () => {
    const text = waiver(sound.replace('2027-06-30', '2026-11-23'));
    assert.deepEqual(found(text), [
      `warning ${rule} @${place}`,
      'warning governance/waiver-invalid: expired @waivers.small.until',
    ]);
  });

  it('do not end while the agreement is suspended', () => {
    const text = waiver(sound.replace('2027-06-30', '2026-11-23')).replace(
      'status: agreed',
      'status: suspended\nsuspended: { since: 2026-11-20, because: A strike }',
    );
    assert.deepEqual(found(text), [`error ${rule} @${place} waived by small until 2026-11-23`]);
  });

  it('are left alone when the agreement has ended', () => {
    const text = waiver(sound.replace('2027-06-30', '2026-11-23')).replace(
      'status: agreed',
      'status: ended\nended: { date: 2026-11-20, because: A strike }',
    );
    assert.deepEqual(found(text), []);
  });

  it('give way to another one that still holds', () => {
    const text = `${doubled}waivers:\n  old: { ${sound.replace('2027-06-30', '2026-11-23')} }\n  small: { ${sound} }\n`;
    assert.deepEqual(found(text), [accepted, 'warning governance/waiver-invalid: expired @waivers.old.until']);
  });

  const invalid: Readonly<Record<string, readonly [fields: string, message: string, at: string]>> = {
    'an unknown rule': [sound.replace(rule, 'coffee/too-weak'), 'unknown-rule', 'rule'],
    'a slip of a rule': [sound.replace(rule, 'talents/role-double'), 'near-rule', 'rule'],
    'a rule of another group': [sound.replace(rule, 'honesty/role-doubled'), 'near-rule', 'rule'],
    'a firm rule': [sound.replace(rule, 'schema/type'), 'firm', 'rule'],
    'a waiver itself': [sound.replace(rule, 'governance/waiver-invalid'), 'itself', 'rule'],
    'a party that did not agree': [sound.replace('[eva, hans]', '[eva, mark]'), 'not-agreed', 'agreed_by'],
  };
  for (const [what, [fields, message, at]] of Object.entries(invalid)) {
    it(`cover nothing with ${what}`, () =>
      assert.deepEqual(found(waiver(fields)), [
        open,
        `warning governance/waiver-invalid: ${message} @waivers.small.${at}`,
      ]));
  }

  it('of firm findings and of findings about waivers are not possible', () => {
    assert.equal(canBeWaived('honesty/ceiling-missing'), true);
    for (const id of ['syntax/tab', 'schema/type', 'internal/rule-failed', 'governance/waiver-invalid'])
      assert.equal(canBeWaived(id), false, id);
  });

  describe('of what makes a waiver valid are none', () => {
    const ghost = 'general/unknown-reference @waivers.small.agreed_by.1';
    const itself = 'warning governance/waiver-invalid: itself @waivers.small.at';
    const ofReferences = sound.replace(rule, 'general/unknown-reference').replace('[eva, hans]', '[eva, ghost]');
    it('of somebody unknown who agreed, by its place', () => {
      for (const at of ['waivers', 'waivers.small', 'waivers.small.agreed_by'])
        assert.deepEqual(found(waiver(`${ofReferences}, at: ${at}`)), [open, `error ${ghost}`, itself]);
    });
    it('of somebody unknown who agreed, anywhere', () =>
      assert.deepEqual(found(waiver(ofReferences)), [open, `error ${ghost}`]));
    it('of a placeholder for the reason', () => {
      const fields = sound.replace(rule, 'general/placeholder').replace('We are few', 'TBD');
      assert.deepEqual(found(waiver(fields)), [open, 'error general/placeholder @waivers.small.because']);
    });
    it('of one id for the two people who agreed', () => {
      const text = waiver(sound.replace(rule, 'general/duplicate-id').replace('[eva, hans]', '[eva]')).replace(
        /^ {6}hans: \{/m,
        '      eva: {',
      );
      assert.ok(
        found(text).includes('error general/duplicate-id @parties.van-rijn.people.eva'),
        found(text).join('\n'),
      );
    });
  });

  const malformed: Readonly<Record<string, string>> = {
    until: sound.replace('2027-06-30', '30-6-2027'),
    rule: sound.replace(rule, 'roles'),
    'until that is not there': sound.replace(', until: 2027-06-30', ''),
    'consent that is not there': sound.replace(', agreed_by: [eva, hans]', ''),
    place: `${sound}, at: talents..triangle`,
  };
  for (const [what, fields] of Object.entries(malformed)) {
    it(`are not judged for a malformed ${what}, and cover nothing`, () => {
      const findings = found(waiver(fields));
      assert.equal(findings.filter((finding) => finding.includes('waiver-invalid')).length, 0);
      assert.ok(findings.includes(open), findings.join('\n'));
    });
  }
  it('are not judged for a person who is unknown, and cover what they say', () => {
    const findings = found(waiver(sound.replace('[eva, hans]', '[eva, hanz]')));
    assert.equal(findings.filter((finding) => finding.includes('waiver-invalid')).length, 0);
    assert.ok(findings.includes(accepted), findings.join('\n'));
  });

  describe('are needless', () => {
    const needless = 'warning governance/waiver-invalid: needless @waivers.small';
    const text = waiver(sound).replace(doubled, base);
    it('where nothing is found', () => assert.deepEqual(found(text), [needless]));
    it('but not where the rule is off', () =>
      assert.deepEqual(found(text, { settings: new Map([[rule, { severity: 'off' }]]) }), []));
    it('but not where the rule does not run', () => {
      const suspended = text
        .replace(rule, 'governance/review-overdue')
        .replace('status: agreed', 'status: suspended\nsuspended: { since: 2026-11-20, because: A strike }');
      assert.deepEqual(found(suspended), []);
    });
    it('but not where the file cannot be read in full', () => {
      const findings = found(text.replace('person: hans', 'person: hanz'));
      assert.equal(findings.includes(needless), false);
    });
    it('but not where the rule needs other agreements and has none', () => {
      const overloaded = text.replace(rule, 'honesty/person-overloaded');
      assert.deepEqual(found(overloaded), []);
      assert.deepEqual(found(overloaded, { others: { ...noOtherAgreements } }), [needless]);
    });
    it('and nothing is said of them where that rule is off', () =>
      assert.deepEqual(found(text, { settings: new Map([['governance/waiver-invalid', { severity: 'off' }]]) }), []));
  });
});
