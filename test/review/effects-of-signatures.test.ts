import { haveTheseEffects } from './effects.ts';
import { digest, digestOf, last, oneSigned, raised, signedFor, signedWithout, twoSigned } from './pieces.ts';
import { edited } from './support.ts';

describe('what a change of signatures does to the agreement', () =>
  haveTheseEffects([
    {
      what: 'who has to sign',
      base: edited(['  sign_off:', '  signatories:\n    van-rijn: [hans, fatima]\n  sign_off:']),
      head: edited(['  sign_off:', '  signatories:\n    van-rijn: [hans]\n  sign_off:']),
      expected: ['unclear removed governance.signatories.van-rijn.1'],
    },
    {
      what: 'a version that is raised and signed again without a digest',
      base: edited([last, signedWithout(3)]),
      head: edited([last, signedWithout(4)], ['version: 3\neffective', 'version: 4\neffective']),
      expected: [
        'unclear changed version',
        'unclear changed governance.sign_off.van-rijn.hans.date',
        'unclear changed governance.sign_off.van-rijn.hans.version',
      ],
    },
    {
      what: 'a signature that loses its digest',
      base: edited([last, last.replace('version: 3', `version: 3, digest: sha256:${'0'.repeat(64)}`)]),
      head: edited(),
      expected: ['weakens removed governance.sign_off.van-rijn.hans.digest'],
    },
    {
      what: 'one of two signatures that is taken back, or is given',
      base: edited([last, signedFor(edited())]),
      head: edited([last, signedFor(edited()).replace(/ {6}fatima.*\n/, '')]),
      expected: ['weakens removed governance.sign_off.van-rijn.fatima'],
    },
    {
      what: 'a signature of another text that is given',
      base: edited([last, oneSigned]),
      head: edited([last, twoSigned]),
      expected: ['unclear added governance.sign_off.van-rijn.fatima'],
    },
    {
      what: 'a signature whose digest becomes that of another text',
      base: edited([last, signedFor(edited())]),
      head: edited([last, signedFor(edited()).replace(digestOf(edited()), digest)]),
      expected: ['weakens changed governance.sign_off.van-rijn.hans.digest'],
    },
    {
      what: 'a version that is raised in the signatures as well, with the digests that were there',
      base: edited([last, signedFor(edited())]),
      head: edited([last, signedFor(edited(), 4)], raised),
      expected: [
        'neutral changed version',
        'weakens changed governance.sign_off.van-rijn.hans.version',
        'weakens changed governance.sign_off.van-rijn.fatima.version',
      ],
    },
    {
      what: 'a version and a digest that were both made another',
      base: edited([last, signedFor(edited())]),
      head: edited([last, signedFor(edited(raised), 4).replaceAll(digestOf(edited(raised)), digest)], raised),
      expected: [
        'neutral changed version',
        ...['hans', 'fatima'].flatMap((person) => [
          `neutral changed governance.sign_off.van-rijn.${person}.version`,
          `weakens changed governance.sign_off.van-rijn.${person}.digest`,
        ]),
      ],
    },
    {
      what: 'a version that is raised and signed again, with its digest',
      base: edited([last, signedFor(edited())]),
      head: edited([last, signedFor(edited(raised), 4)], raised),
      expected: [
        'neutral changed version',
        ...['hans', 'fatima'].flatMap((person) => [
          `neutral changed governance.sign_off.van-rijn.${person}.version`,
          `neutral changed governance.sign_off.van-rijn.${person}.digest`,
        ]),
      ],
    },
    {
      what: 'a signature of the version before, which counts no more',
      base: edited([last, twoSigned]),
      head: edited([last, oneSigned], ['version: 3\neffective', 'version: 4\neffective']),
      expected: ['neutral changed version', 'neutral removed governance.sign_off.van-rijn.fatima'],
    },
  ]));
