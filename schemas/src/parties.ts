import { countryCode, date, days, idMap, object, optional, ref, registrations, text } from './values.ts';

const person = object(
  { title: 'Person', description: 'Somebody who works on the partnership.' },
  {
    name: text({ title: 'Name', description: 'The full name, as colleagues know it.', examples: ['Eva de Wit'] }),
    job: optional(text({ title: 'Job', description: 'What this person does at home.', examples: ['Director'] })),
    days_per_month: days({
      title: 'Days a month',
      description: 'What this person has for this and every other partnership together, in days a month.',
      examples: [3],
    }),
    until: optional(
      date({
        title: 'Until',
        description: 'The last day of this person here, when it is known.',
        examples: ['2028-03-01'],
      }),
    ),
    replaced_by: optional(
      ref('person', {
        title: 'Replaced by',
        description: 'Who follows when this person leaves: somebody of the same party.',
      }),
    ),
  },
);

const party = object(
  { title: 'Party', description: 'One of the organisations that work together.' },
  {
    name: text({
      title: 'Legal name',
      description: 'The name in the register.',
      examples: ['Noordlicht Software B.V.'],
    }),
    registration: optional(
      registrations({
        title: 'Registrations',
        description:
          'Numbers in public registers (`kvk`, `lei`, `vat`), always in quotes: they are names, not amounts.',
        examples: [{ kvk: '90000001' }],
      }),
    ),
    country: optional(
      countryCode({ title: 'Country', description: 'ISO 3166-1 alpha-2 code of the country.', examples: ['NL'] }),
    ),
    people: idMap(
      'person',
      { title: 'People', description: 'Who works on it. Ids of people are unique in the whole file.' },
      person,
    ),
  },
);

export const parties = idMap(
  'party',
  {
    title: 'Parties',
    description: 'The organisations that work together, at least two. Whatever one of them says stands under its id.',
  },
  party,
);

const thirdParty = object(
  { title: 'Third party', description: 'Somebody outside the partnership who has a say in it.' },
  {
    name: text({ title: 'Name', description: 'What it is called.', examples: ['Port Authority'] }),
    role: optional(
      text({
        title: 'Role',
        description: 'What it has a say in, and why.',
        examples: ['Grants the permit for the quay'],
      }),
    ),
  },
);

export const thirdParties = idMap(
  'third-party',
  {
    title: 'Third parties',
    description: 'Who is no party to this, and has a say all the same: an authority, a lender, an ethics board.',
  },
  thirdParty,
);
