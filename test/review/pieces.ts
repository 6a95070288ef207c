import { signedDigest } from '../../server/src/agreement/digest.ts';
import { AgreementDocument } from '../../server/src/agreement/document.ts';

// Pieces of the reference agreement, and what may come into it.

export const commitment = `      cab-units:
        what: 85 trucks fitted with a cab unit and all drivers trained
        owner: fatima
        workstream: rollout
        requires: [driver-operations]
        cost: 52000
        days: 60
        due: 2027-08-15
`;
export const safeguards = `    complaints:
      { what: Driver complaints answered in 2 days, owner: joost, communicated_on: 2026-11-16, live_on: 2027-03-01 }
`;
export const differences = `  differences:
    change-rhythm:
      topic: Two-weekly releases against a frozen peak season
      verdict: bridged # none | bridged | open | unbridgeable
      approach: No releases to drivers between 1 November and 6 January
      discussed_on: 2026-10-06
`;
export const stop = `    priorities-apart:
      when: A shared priority differs by 2 or more points at two reviews in a row
      decided_by: [eva, hans]
`;
export const secondStop = `    too-late:
      when: No truck has a cab unit on 2027-10-01
      decided_by: [eva, hans]
`;
export const waiver = (until: string, at = '    at: talents.triangle.van-rijn\n') => `
waivers:
  small-team:
    rule: talents/role-doubled
${at}    because: Van Rijn has three people
    agreed_by: [eva, hans]
    until: ${until}
`;
export const last = '    van-rijn: { hans: { date: 2026-11-20, version: 3 } }\n';
export const approval = (because: string): readonly [string, string] => [
  'because: driver-operations }\n',
  `because: driver-operations }\n    privacy: { workstream: prediction, by: van-rijn, what: Use of trip data, because: ${because} }\n`,
];

export const payments = (fields: string): readonly [string, string] => [
  '\ntalents: # 4',
  `  payments:
    licence: { what: Licence of the ETA service, from: van-rijn, to: noordlicht${fields} }

talents: # 4`,
];
export const due = (fields: string): readonly [string, string] => ['due: 2027-08-31\n', `due: 2027-08-31\n${fields}`];
export const dropped = `      portal:
        what: A portal for shippers
        owner: mark
        due: 2027-08-31
        state: dropped
`;
export const openDifference = (fields: string): readonly [string, string] => [
  '      discussed_on',
  `${fields}      discussed_on`,
];
export const stopping = (fields: string): readonly [string, string] => [stop, `${stop}${fields}`];
export const digest = `sha256:${'0'.repeat(64)}`;
export const twoSigned = `    van-rijn:
      hans:
        date: 2026-11-20
        version: 3
        digest: ${digest}
      fatima: { date: 2026-11-20, version: 3, digest: ${digest} }
`;
export const oneSigned = twoSigned.replace(/ {6}fatima.*\n/, '');
/** Two signatures of van-rijn for the text of an agreement, which its signatures are no part of. */
export const digestOf = (text: string) => String(signedDigest(new AgreementDocument(text)));
export const signedFor = (text: string, version = 3) =>
  twoSigned.replaceAll(digest, digestOf(text)).replaceAll('version: 3', `version: ${version}`);
export const raised = ['version: 3\neffective', 'version: 4\neffective'] as const;
export const payment = '    licence: { what: The service, from: van-rijn, to: noordlicht, amount: 4000 }\n';
export const signedWithout = (version: number) =>
  `    van-rijn: { hans: { date: 2026-11-2${version}, version: ${version} } }\n`;
