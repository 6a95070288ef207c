import { approvalReasons, yamlWords } from './vocabulary.ts';

/**
 * Kebab-case that does not begin with `x-`. No pattern of the schema looks ahead or repeats a repetition: validators
 * that are built on RE2 load them, and none takes long.
 */
export const kebab = /^(x|([a-wyz]|x[a-z0-9])([a-z0-9]|-[a-z0-9])*)$/;
export const longestId = 63;
export const reservedForIds: readonly string[] = yamlWords;
export const reservedForCompetencies: readonly string[] = [...yamlWords, ...approvalReasons];

/** Whether a text can be an id. */
export const isId = (text: string): boolean => isKebab(text) && !reservedForIds.includes(text);
/** Whether a text can be the name of a competency. */
export const isCompetency = (text: string): boolean => isKebab(text) && !reservedForCompetencies.includes(text);
/** Whether a text can be the name of a register. */
export const isScheme = isId;
const isKebab = (text: string): boolean => text.length <= longestId && kebab.test(text);
