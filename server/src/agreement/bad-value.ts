import { approvalReasons, type ReferenceTarget, type Shape, yamlWords } from 'partnership-agreements-schema';
import { isIsoDate } from './date.ts';
import { durationMeant } from './duration-meant.ts';
import type { Issue } from './issues.ts';
import { codesMeant } from './known-code.ts';
import { nearest } from './nearest.ts';
import { termFor } from './other-words.ts';
import type { BadValue, Expected } from './problem.ts';
import { slug } from './slug.ts';
import { isList, isMap, isScalar, type Node } from './tree/tree.ts';

/** What belongs at a place of a shape. */
export function expectedOf(shape: Shape | undefined): Expected {
  if (!shape || shape.kind === 'object' || shape.kind === 'map') return 'map';
  if (shape.kind === 'list') return 'list';
  switch (shape.scalar) {
    case 'money':
    case 'days':
      return 'number';
    case 'integer':
      return 'whole-number';
    case 'date':
      return 'date';
    case 'text-or-number':
      return 'text-or-number';
    default:
      return 'text';
  }
}

/** Whether what stands at a place is of the kind that belongs there. */
export function isOfType(node: Node | null | undefined, expected: Expected): boolean {
  const value = isScalar(node) ? node.value : undefined;
  switch (expected) {
    case 'map':
      return isMap(node);
    case 'list':
      return isList(node);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'whole-number':
      return typeof value === 'number' && Number.isSafeInteger(value);
    case 'text-or-number':
      return typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
    default:
      return typeof value === 'string';
  }
}

/** What is the matter with a value of the right kind. `ids` are all that are declared. */
export function badValue(issue: Issue, shape: Shape | undefined, source: string, ids: ReadonlySet<string>): BadValue {
  if (shape?.kind !== 'scalar' || issue.kind !== 'scalar') return { kind: 'blank' };
  if (issue.fault === 'too-long' && shape.scalar !== 'reference') return { kind: 'too-long', most: 2000 };
  if (shape.values) {
    const codes = shape.codes ? codesMeant(shape.codes, source) : [];
    const suggestion = shape.codes ? undefined : choiceNear(source, shape.values);
    const [only, ...others] = codes;
    return others.length > 0
      ? { kind: 'choice', values: shape.values, suggestion: undefined, meant: codes }
      : { kind: 'choice', values: shape.values, suggestion: only ?? suggestion, meant: [] };
  }
  switch (shape.scalar) {
    case 'money':
    case 'days':
      return { kind: 'range', least: 0, most: undefined };
    case 'integer':
      return { kind: 'range', least: shape.bounds?.least, most: shape.bounds?.most };
    case 'date':
      return badDate(source);
    case 'duration':
      return { kind: 'duration', suggestion: durationMeant(source) };
    case 'uri':
      return { kind: 'uri' };
    case 'digest':
      return { kind: 'digest' };
    case 'reference':
      if (shape.refers === 'place') return { kind: 'place' };
      if (shape.refers === 'rule') return { kind: 'rule-id' };
      return badId(source, nearest(source, ids) ?? idOf(source, shape.refers, ids) ?? reasonIn(source, shape.refers));
    default:
      return { kind: 'blank' };
  }
}

/** A day that does not exist, or one that does when day and month change places; or no date at all. */
function badDate(source: string): BadValue {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(source) ?? [];
  if (year === undefined) return { kind: 'no-date' };
  const swapped = `${year}-${day}-${month}`;
  return isIsoDate(swapped) ? { kind: 'swapped-day', suggestion: swapped } : { kind: 'no-such-day' };
}

/** The id that a reference in other letters would be: of what is declared, but for competencies, which may be named first. */
function idOf(source: string, refers: ReferenceTarget | undefined, ids: ReadonlySet<string>): string | undefined {
  const id = kebab(source);
  return id !== undefined && (ids.has(id) || namedFirst(refers, id)) ? id : undefined;
}

const reasonIn = (source: string, refers: ReferenceTarget | undefined) =>
  refers === 'approval-reason' ? termFor(source, approvalReasons) : undefined;

const namedFirst = (refers: ReferenceTarget | undefined, id: string) =>
  refers === 'competency' ||
  refers === 'required-competency' ||
  (refers === 'approval-reason' && approvalReasons.some((reason) => reason === id));

const reserved: readonly string[] = [...yamlWords, ...approvalReasons];
/** What is the matter with an id that can be none. */
export const badId = (id: string, suggestion: string | undefined): BadValue => ({
  kind: 'id',
  suggestion,
  reserved: reserved.includes(id),
});

/** The one of several values that was most likely meant. */
const choiceNear = (source: string, values: readonly string[]) =>
  values.find((value) => value.toLowerCase() === source.toLowerCase()) ??
  nearest(source, values) ??
  termFor(source, values);

/** The id that a name would be, if it makes one. */
export function kebab(name: string): string | undefined {
  const id = slug(name).slice(0, 63);
  return id && id !== name ? id : undefined;
}
