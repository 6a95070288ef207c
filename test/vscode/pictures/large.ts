const PARTIES = [
  ['haven', 'Havenbedrijf en Overslagmaatschappij Noordwesterkanaal Exploitatie B.V.'],
  ['werf', 'Scheepswerf De Goede Verwachting'],
  ['gemeente', 'Gemeente Oostelijke Waterlanden en Omstreken'],
  ['stroom', 'Coöperatieve Energievereniging Stroom van Hier U.A.'],
  ['school', 'Maritieme School Noord'],
] as const;

const each = <T>(items: readonly T[], make: (item: T, index: number) => string): string => items.map(make).join('');
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const day = (n: number) =>
  `2027-${String((n % 11) + 1).padStart(2, '0')}-${String(((n * 7) % 27) + 1).padStart(2, '0')}`;

/** An agreement of five parties with long names and forty commitments. */
export const large = `partnership: v1
title: Five of them make a harbour that gives more than it takes
status: in-review
version: 2
effective: 2027-01-01
expires: 2028-12-31
currency: EUR
parties:
${each(
  PARTIES,
  ([id, name], at) => `  ${id}:
    name: ${name}
    registration: { kvk: "9000020${at}" }
    people:
      ${id}-v: { name: Vera van den Oudenhoven-${at}, days_per_month: 4 }
      ${id}-p: { name: Piet Jansen ${at}, days_per_month: 12 }
      ${id}-o: { name: Olga de Vries ${at}, days_per_month: 9 }
`,
)}priorities:
  shared:
${each(
  numbers(6),
  (n) => `    goal-${n}:
      what: Ships lie at quay ${n} without a running engine for 9 nights in 10
      importance: { ${PARTIES.map(([id], at) => `${id}: ${((n + at) % 3) + 3}`).join(', ')} }
`,
)}honesty:
  ceilings:
${each(
  PARTIES,
  ([id]) => `    ${id}:
      budget: { willing: 400000, able: 500000 }
      days: { willing: 400, able: 500 }
`,
)}  commitments:
${each(
  PARTIES,
  ([id]) => `    ${id}:
${each(
  numbers(8),
  (n) => `      ${id}-work-${n}:
        what: Shore power for ${n * 2} ships at the quay of the ${id} is in use, with a meter each
        owner: ${id}-p
        cost: ${n * 9000}
        days: ${n * 4}
        due: ${day(n + id.length)}
`,
)}`,
)}talents:
  triangle:
${each(
  PARTIES,
  ([id]) => `    ${id}:
      visionary: { person: ${id}-v, days_per_month: 1 }
      project_lead: { person: ${id}-p, days_per_month: 4 }
      process_owner: { person: ${id}-o, days_per_month: 2 }
`,
)}`;
