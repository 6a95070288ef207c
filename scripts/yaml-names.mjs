/** What agreement/tree/ imports of `yaml`. */
export const yamlNames = [
  'CST',
  'Composer',
  'Lexer',
  'Parser',
  'Scalar',
  'YAMLParseError',
  'isAlias',
  'isCollection',
  'isMap',
  'isPair',
  'isScalar',
  'isSeq',
  'parseDocument',
];
