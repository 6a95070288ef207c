/** What a scalar has to be, as plain data: what zod asks of it. */
export type Form =
  /** At most so many code points, and none of some words. */
  | { readonly type: 'string'; readonly pattern: string; readonly most?: number; readonly not?: readonly string[] }
  | { readonly type: 'number' | 'integer'; readonly least?: number; readonly most?: number }
  | { readonly type: 'choice'; readonly values: readonly string[] }
  /** A string or a number, each of its own form. */
  | { readonly type: 'either'; readonly forms: readonly Form[] };

/** What is wrong with a value: it is of another type, longer than it may be, or no such value. */
export type Fault = 'type' | 'too-long' | 'value';

/** Makes what tells the first thing that is wrong with a value, if anything is. */
export function judgeOf(form: Form): (value: unknown) => Fault | undefined {
  switch (form.type) {
    case 'string': {
      const { pattern, most = Number.POSITIVE_INFINITY, not } = form;
      const wanted = new RegExp(pattern);
      return (value) => {
        if (typeof value !== 'string') return 'type';
        if (!wanted.test(value)) return 'value';
        if (!hasAtMost(most, value)) return 'too-long';
        return not?.includes(value) ? 'value' : undefined;
      };
    }
    case 'number':
    case 'integer': {
      const { type, least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY } = form;
      return (value) => {
        if (typeof value !== 'number' || !Number.isFinite(value)) return 'type';
        if (type === 'integer' && !Number.isInteger(value)) return 'type';
        return value < least || value > most ? 'value' : undefined;
      };
    }
    case 'choice': {
      const values = new Set<unknown>(form.values);
      return (value) => (values.has(value) ? undefined : 'value');
    }
    case 'either': {
      const judges = form.forms.map(judgeOf);
      return (value) => {
        const faults = judges.map((judge) => judge(value));
        return faults.includes(undefined) ? undefined : (faults.find((fault) => fault !== 'type') ?? 'type');
      };
    }
  }
}

/** Characters as JSON Schema counts them: code points, not UTF-16 units. */
export const hasAtMost = (most: number, text: string): boolean => text.length <= most || [...text].length <= most;
