/**
 * A sound agreement of about `lines` lines, for benchmarks and for tests of size: two parties with as many people,
 * priorities, commitments, workstreams and competencies as it takes.
 */
export function largeAgreement(lines: number): string {
  const count = Math.max(1, Math.round((lines - 60) / 37));
  const ids = Array.from({ length: count }, (_, index) => index + 1);
  const each = (make: (n: number) => string) => ids.map(make).join('');
  const parties = ['noord', 'zuid'] as const;
  const day = (n: number) => `2027-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`;
  return `partnership: v1
title: A large agreement
status: in-review
version: 1
effective: 2027-01-01
expires: 2028-12-31
currency: EUR

parties:
${parties
  .map(
    (party, index) => `  ${party}:
    name: ${party === 'noord' ? 'Noord B.V.' : 'Zuid B.V.'}
    registration: { kvk: "9000010${index}" }
    people:
      ${party}-v: { name: Vera ${party}, days_per_month: 4 }
      ${party}-p: { name: Piet ${party}, days_per_month: 8 }
      ${party}-o: { name: Olga ${party}, days_per_month: 6 }
${each((n) => `      ${party}-${n}: { name: Person ${n} of ${party}, days_per_month: 5 }\n`)}`,
  )
  .join('')}
priorities:
  shared:
${each(
  (n) => `    priority-${n}:
      what: Result number ${n} is there for 12 customers
      importance: { noord: ${(n % 4) + 1}, zuid: ${(n % 4) + 1} }
`,
)}  business_plan:
    noord: It brings 10% of our revenue in 2028
    zuid: It keeps 20 contracts that end in 2028
  stop_if:
${each((n) => `    stop-${n}: { when: Fewer than ${n} customers on ${day(n)}, decided_by: [noord-v, zuid-v] }\n`)}
transparency:
  expectations:
${parties
  .map(
    (party) => `    ${party}:
      motives: [market-access]
      benefits: [New customers]
      success:
${each(
  (n) => `        success-${n}:
          measure: Customers of kind ${n}
          target: ${n * 10} a year
          by: ${day(n)}
`,
)}`,
  )
  .join('')}  culture:
    noord: { mission: Things that work, values: [candour], ways_of_working: The team decides }
    zuid: { mission: People who help, values: [care], ways_of_working: The director decides }
  differences:
${each((n) => `    difference-${n}: { topic: Topic ${n}, verdict: bridged, approach: Way ${n}, discussed_on: 2026-10-01 }\n`)}
honesty:
  ceilings:
    noord:
      budget: { willing: 900000000, able: 900000000 }
      days: { willing: 900000, able: 900000 }
    zuid:
      budget: { willing: 900000000, able: 900000000 }
      days: { willing: 900000, able: 900000 }
  deadlines:
    noord:
      report: { what: The report is due, date: 2028-03-31 }
    zuid:
      tender: { what: The tender closes, date: 2028-09-30, waits_for: [noord-work-1] }
  weak_competencies:
    noord:
      selling: { risk: Few customers, covered_by: zuid }
    zuid:
      building: { risk: Late, covered_by: noord }
  commitments:
${parties
  .map(
    (party) => `    ${party}:
${each(
  (n) => `      ${party}-work-${n}:
        what: Part ${n} of the work is in use
        owner: ${party}-${n}
        workstream: stream-${n}
        requires: [${party === 'noord' ? 'building' : 'selling'}]
        cost: ${n}.50
        days: ${n % 9}
        due: ${day(n)}
`,
)}`,
  )
  .join('')}
talents:
  triangle:
${parties
  .map(
    (party) => `    ${party}:
      visionary: { person: ${party}-v, days_per_month: 1 }
      project_lead: { person: ${party}-p, days_per_month: 4, escalates_to: ${party}-v }
      process_owner: { person: ${party}-o, days_per_month: 2 }
`,
  )
  .join('')}  safeguards:
    report: { what: Weekly report, owner: noord-o, communicated_on: 2026-12-01, live_on: 2026-12-15 }

strengths:
  added_value: Together we reach 100 customers in a year
  competencies:
    noord:
      building: 20 years of it
    zuid:
      selling: 200 customers
  workstreams:
${each((n) => `    stream-${n}: { lead: noord, uses: [building], supports: [priority-${n}] }\n`)}
governance:
  review: { every: 3 months, next: 2027-06-01 }
`;
}
