import type { Group } from '../rules/rule.ts';

/** What a group of rules serves: a principle, in one sentence, or what has to hold before there can be one. */
export const served: Readonly<Record<Group, { readonly title: string; readonly sentence: string }>> = {
  internal: { title: 'Internal', sentence: 'What breaks down is named, and hides nothing.' },
  syntax: { title: 'Syntax', sentence: 'The file can be read.' },
  schema: { title: 'Schema', sentence: 'The file has the shape of an agreement.' },
  general: { title: 'General', sentence: 'What is written is what was meant.' },
  priorities: {
    title: '1. Priorities in balance',
    sentence:
      'Shared priorities, what they mean for the plan and the results of each party, and the courage to stop when they differ too much.',
  },
  transparency: {
    title: '2. Transparency of needs, expectations and culture',
    sentence:
      'Own motives are fine; say when you call it a success. How one works, mission and values can differ beyond bridging, so talk.',
  },
  honesty: {
    title: '3. Honesty about what you can and cannot do',
    sentence:
      'Deadlines; the most time and money that you want and are able to put in, for there always is a ceiling; the weaker competencies that are a risk; no well-meant promise that cannot be kept, no overloaded colleagues.',
  },
  talents: {
    title: '4. The triangle of talents, in every organisation',
    sentence:
      'The visionary, the project lead who gets things done and escalates, the process owner who sees to agreements and quality.',
  },
  strengths: {
    title: '5. Cobbler, stick to your last',
    sentence:
      'Complementary strengths are the basis, the added value is clear, each is trusted with what it does best; the control freak stays at home.',
  },
  governance: { title: 'Governance', sentence: 'An agreement is kept alive, signed by all, and ended well.' },
};
