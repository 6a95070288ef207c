import { shapeOfAgreement } from 'partnership-agreements-schema';

/** Whether what follows the line at which a second document begins is another section of the same agreement. */
export function dividesOne(text: string, at: number): boolean {
  const [line = '', ...below] = text.slice(at, at + 2000).split(/\r\n|\r|\n/);
  const next = below.find((each) => !/^[ \t]*(?:#|$)/.test(each)) ?? '';
  const key = /^([a-z_]+):/.exec(next)?.[1];
  const isBare = /^---[ \t]*(?:#|$)/.test(line);
  return isBare && key !== undefined && key !== 'partnership' && shapeOfAgreement().fields.has(key);
}
