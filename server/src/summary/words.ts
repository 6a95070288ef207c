import { type Message, message } from '../l10n/message.ts';

/** The fixed texts of the view. */
export const wordMessages = {
  term: message('Term'),
  signed: message('Signatures'),
  next: message('Coming up'),
  noTerm: message('The term is not known yet.'),
  noNext: message('No date ahead.'),
  triangles: message('Triangles of talents'),
  trianglesAbout: message('Who dreams, who gets it done, who keeps it good. In every organisation.'),
  budget: message('Promised, willing, able'),
  budgetAbout: message('What the commitments and roles ask for, beside the most each party puts in.'),
  promised: message('promised'),
  willing: message('willing'),
  able: message('able'),
  priorities: message('Priorities side by side'),
  prioritiesAbout: message('How important each party calls what you want together: 1 low, 5 vital.'),
  competencies: message('Competencies'),
  competenciesAbout: message('Who is strong where, and who says to be weaker.'),
  competency: message('Competency'),
  success: message('Success'),
  successAbout: message('When each party calls it a success.'),
  culture: message('Culture'),
  cultureAbout: message('Where you differ, and what you make of it.'),
  stop: message('Stop criteria'),
  stopAbout: message('When you stop, and who says so.'),
  timeline: message('Time line'),
  timelineAbout: message('What is due, by whom, until the end.'),
  today: message('today'),
  line: message('Date'),
  what: message('What'),
  talk: message('To talk about'),
  accepted: message('Accepted for a while'),
  nothingHere: message('Nothing written yet.'),
  onePerson: message('One person in two corners'),
} as const satisfies Readonly<Record<string, Message>>;

export type Words = Readonly<Record<keyof typeof wordMessages, string>>;
