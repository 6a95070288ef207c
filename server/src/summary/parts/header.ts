import { verifySignatures } from '../../agreement/signature-state.ts';
import { signaturesOf } from '../../agreement/signed.ts';
import { termOf } from '../../agreement/term.ts';
import { date, list, type Message, message } from '../../l10n/message.ts';
import { tellMonths } from '../../l10n/months.ts';
import { statusTitles } from '../../l10n/names.ts';
import type { Header, NextDate, SignatureLine } from '../model.ts';
import type { Telling } from '../telling.ts';
import type { Event } from '../timeline.ts';

const confidentialityNames: Readonly<Record<'public' | 'parties-only' | 'restricted', Message>> = {
  public: message('public'),
  'parties-only': message('parties only'),
  restricted: message('restricted'),
};

/** The header line: what it is, how far it is, who signed, and what comes next. */
export function headerOf(telling: Telling, events: readonly Event[], topics: number): Header {
  const { data, facts } = telling.agreement;
  const told = [
    data.status === undefined ? message('Status unknown') : statusTitles[data.status],
    ...(data.version === undefined ? [] : [message('version {version}', { version: String(data.version) })]),
    ...(data.confidentiality === undefined ? [] : [confidentialityNames[data.confidentiality]]),
  ];
  const term = termOf(telling.agreement);
  const value = ['strengths', 'added_value'];
  const isOpen = telling.isOpen(value);
  const added = isOpen ? telling.toFillIn : data.strengths?.added_value;
  return {
    title: telling.answer(['title'], data.title) ?? telling.say(message('An agreement without a title')),
    ...telling.openIn([], 'title', 'effective', 'expires'),
    ...(telling.party === undefined
      ? {}
      : { view: telling.say(message('The view of {party}', { party: telling.partyName(telling.party) })) }),
    ...(data.legal_contract === undefined
      ? {}
      : { contract: { text: telling.show(data.legal_contract), at: telling.place(['legal_contract']) } }),
    facts: told.map((fact) => telling.say(fact)),
    parties: facts.parties.map(({ id, path }) => ({
      party: id,
      name: telling.partyName(id),
      ...telling.openIn(path, 'name'),
      at: telling.place(path),
    })),
    ...(added === undefined
      ? {}
      : { addedValue: { text: telling.show(added), ...(isOpen ? { isOpen } : {}), at: telling.place(value) } }),
    ...(term
      ? {
          term: {
            from: term.effective,
            to: term.expires,
            text: telling.say(message('{from} to {to}', { from: date(term.effective), to: date(term.expires) })),
            length: telling.say(tellMonths(term.length)),
            at: telling.place(['expires']),
          },
        }
      : {}),
    signatures: telling.parties.map(({ party }) => signatureOf(telling, party)),
    next: nextDates(telling, events),
    talk: telling.say(
      topics === 0
        ? message('Nothing to talk about')
        : topics === 1
          ? message('1 thing to talk about')
          : message('{count} things to talk about', { count: topics }),
    ),
  };
}

function signatureOf(telling: Telling, party: string): SignatureLine {
  const { data, facts } = telling.agreement;
  const {
    given = [],
    otherVersion = [],
    missing = [],
    isComplete,
  } = signaturesOf(telling.agreement).find((one) => one.party === party) ?? {};
  const common = { party, name: telling.partyName(party), at: telling.place(['governance', 'sign_off', party]) };
  if (data.version === undefined)
    return { ...common, state: 'unsigned', text: telling.say(message('signature not complete')) };
  const by = given.map(({ id, value }) => {
    const args = { people: list([facts.personName(id)]) };
    return telling.say(
      value.date === undefined
        ? message('{people}', args)
        : message('{people}, {date}', { ...args, date: date(value.date) }),
    );
  });
  const states = verifySignatures(telling.agreement).filter((state) => state.party === party);
  const changed = states.flatMap((state) => (state.kind === 'changed' ? [state.person] : []));
  if (isComplete && changed.length === 0) {
    const isBlind = states.some(({ kind }) => kind === 'no-digest');
    const told = isBlind ? [telling.say(message('no digest: whether the text changed since cannot be told'))] : [];
    return { ...common, state: 'signed', text: [...by, ...told].join('; ') };
  }
  const names = (ids: readonly string[]) => ({ people: list(ids.map((id) => facts.personName(id))) });
  const older = new Map<number | undefined, string[]>();
  for (const { id, value } of otherVersion) older.set(value.version, [...(older.get(value.version) ?? []), id]);
  const waiting = missing.filter((id) => !otherVersion.some((signature) => signature.id === id));
  // One does not hide another: each has something to do.
  const told = [
    ...(changed.length > 0 ? [message('changed since {people} signed', names(changed))] : []),
    ...[...older].map(([version, ids]) =>
      message('{people} signed version {version}, not this one', { ...names(ids), version: String(version) }),
    ),
    ...(waiting.length > 0 ? [message('not signed by {people}', names(waiting))] : []),
  ];
  if (told.length === 0) told.push(message('not signed'));
  const state = changed.length > 0 || otherVersion.length > 0 ? 'older' : 'unsigned';
  return { ...common, state, text: [...by, ...told.map((one) => telling.say(one))].join('; ') };
}

/** The first three dates ahead on which something is owed or decided; none while the agreement rests, or has ended. */
const nextDates = (telling: Telling, events: readonly Event[]): readonly NextDate[] =>
  (telling.isHalted ? [] : events)
    .flatMap(({ date: day, dateText, what, kindText, kind, state, at }) => {
      if (day === undefined || state !== 'ahead' || kind === 'success' || kind === 'safeguard') return [];
      return [{ date: day, dateText, what: what || kindText, away: telling.away(day), at }];
    })
    .slice(0, 3);
