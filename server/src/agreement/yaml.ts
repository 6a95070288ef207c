import { type Document, parseDocument, type YAMLError } from 'yaml';

/**
 * Parses YAML 1.2. Duplicate keys are looked for elsewhere, in linear time; all keys are read as text, `2027` too.
 * Tags and aliases come through: they are refused where they stand.
 */
export const parseYaml = (text: string): Document.Parsed =>
  withoutStacks(() =>
    parseDocument(text, {
      uniqueKeys: false,
      prettyErrors: false,
      stringKeys: true,
      merge: false,
      schema: 'core',
      logLevel: 'error',
    }),
  );

/** The parser makes an `Error` of each mistake; nobody looks at where in the parser it did, and it takes longest. */
function withoutStacks<T>(work: () => T): T {
  const errors: { stackTraceLimit?: number } = Error;
  const { stackTraceLimit } = errors;
  errors.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    if (stackTraceLimit === undefined) delete errors.stackTraceLimit;
    else errors.stackTraceLimit = stackTraceLimit;
  }
}

/** What YAML cannot read. A second document is refused by itself. */
export const errorsIn = (document: Document.Parsed): readonly YAMLError[] =>
  document.errors.filter(({ code }) => code !== 'MULTIPLE_DOCS').sort((a, b) => a.pos[0] - b.pos[0]);
