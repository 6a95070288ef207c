import { appendItem, insertKey } from '../../agreement/edit.ts';
import { sound } from '../../agreement/known.ts';
import { message } from '../../l10n/message.ts';
import { isKnownInFull } from '../known-in-full.ts';
import { defineRule } from '../rule.ts';

/** Principle 1: a shared priority shows in each party's planning, so somebody works on it. */
export const unsupported = defineRule({
  id: 'priorities/unsupported',
  severity: 'warning',
  messages: { nobody: 'Nobody works on `{priority}`: no workstream supports it. Is it a priority still?' },
  docs: {
    what: 'Where there are workstreams, at least one supports each shared priority.',
    why: 'A priority that nobody works on is a wish. Either a workstream takes it up, or you agree to let it go.',
    bad: `strengths:
  workstreams:
    carriers:
      supports: [reliable-eta]
`,
    good: `strengths:
  workstreams:
    carriers:
      supports: [second-carrier]
`,
    since: '1.0.0',
  },
  *check({ agreement, facts }) {
    const { workstreams } = facts;
    if (workstreams.length === 0 || !isKnownInFull(agreement, ['strengths', 'workstreams'])) return;
    const supported = new Set<string>();
    for (const { path, value } of workstreams) {
      const { supports } = value;
      if (supports === undefined && agreement.state([...path, 'supports']) === 'malformed') return;
      // What does not resolve may have meant any of them.
      if (supports?.includes(undefined)) return;
      for (const id of sound(supports)) supported.add(id);
    }
    for (const { id, path } of facts.priorities) {
      if (!supported.has(id) && agreement.state(path) === 'sound')
        yield { message: 'nobody', at: path, args: { priority: id } };
    }
  },
  fixes: {
    nobody: (agreement, { path }) => {
      const priority = String(path.at(-1));
      return agreement.facts.workstreams.flatMap((workstream) => {
        // One of which nothing is said yet is missed as a whole: with this alone, what it lacks would be new.
        if (!agreement.places.map(workstream.path)) return [];
        const list = [...workstream.path, 'supports'];
        const edit =
          (workstream.value.supports ?? []).length > 0
            ? appendItem(agreement, list, [priority])
            : insertKey(agreement, workstream.path, 'supports', { list: [[priority]] }, ['title', 'lead', 'uses']);
        const title = message('Let `{workstream}` support `{priority}`', { workstream: workstream.id, priority });
        return edit ? [{ title, edits: [edit], safe: false }] : [];
      });
    },
  },
});
