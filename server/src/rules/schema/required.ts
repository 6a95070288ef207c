import { isId, shapeAt } from 'partnership-agreements-schema';
import type { AgreementDocument } from '../../agreement/document.ts';
import { insertMissing } from '../../agreement/insert-missing.ts';
import type { Path } from '../../agreement/path.ts';
import { freeId } from '../../agreement/skeleton.ts';
import { message } from '../../l10n/message.ts';
import { defineRule, type FixMaker, type Report } from '../rule.ts';

const fillIn: FixMaker = (agreement, { path }) => {
  const edit = insertMissing(agreement, path);
  return edit
    ? [{ title: message('Add `{key}`, to fill in', { key: String(path.at(-1)) }), edits: [edit], safe: false }]
    : [];
};

const addParty: FixMaker = (agreement, { path }) => {
  const there = agreement.places.keys(path);
  // The party that is spoken of elsewhere, where one is.
  const spokenOf = agreement.places
    .keys(['priorities', 'business_plan'])
    .find((key) => isId(key) && !there.includes(key));
  const id = spokenOf ?? freeId('party', (taken) => there.includes(taken));
  const edit = insertMissing(agreement, [...path, id]);
  return edit ? [{ title: message('Add a party, to fill in'), edits: [edit], safe: false }] : [];
};

function report(agreement: AgreementDocument, path: Path) {
  const shape = shapeAt(path);
  const parent = shapeAt(path.slice(0, -1));
  const key = String(path.at(-1));
  const args = { key, description: message(shape?.about.description ?? '') };
  const isThere = agreement.places.pair(path) !== undefined;
  if (parent?.kind === 'list') return { message: 'item', at: path, args } satisfies Report;
  if (parent?.kind === 'map') return { message: 'entry', at: path, args } satisfies Report;
  return { message: isThere ? 'empty' : 'key', at: path, args } satisfies Report;
}

/** A key that the format asks for, where no rule asks a better question about it. */
export const required = defineRule({
  id: 'schema/required',
  severity: 'error',
  milderInDraft: true,
  messages: {
    file: 'There is nothing in this file yet. An agreement begins with `partnership: v1`.',
    key: '`{key}` is missing. {description}',
    empty: 'Nothing stands under `{key}` yet. {description}',
    entry: 'Nothing is said about `{key}` yet. {description}',
    item: 'There is an empty place in this list.',
    'second-party': 'An agreement takes two parties at least. Who is the other one?',
  },
  docs: {
    what: 'Everything that an agreement cannot do without is there.',
    why: 'A key without a value is a key that is missing: whoever reads it later fills it in with what suits them.',
    bad: `parties:
  van-rijn:
    name:
`,
    good: `parties:
  van-rijn:
    name: Van Rijn Logistiek B.V.
`,
    since: '1.0.0',
  },
  *check({ agreement }) {
    if (agreement.problemsOf('empty-file').length > 0) yield { message: 'file', at: [] };
    for (const { path, why } of agreement.problemsOf('value')) {
      if (why.kind === 'too-few-parties') yield { message: 'second-party', at: path };
    }
    for (const { path, rule } of agreement.problemsOf('missing'))
      if (rule === 'schema/required') yield report(agreement, path);
  },
  fixes: { key: fillIn, empty: fillIn, entry: fillIn, 'second-party': addParty },
});
