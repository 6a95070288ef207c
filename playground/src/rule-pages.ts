import { language } from './language.ts';

/** The page of a rule, beside this one: what it asks, why, and an example. */
export const pageOf = (rule: string): string => `${language === 'nl' ? 'nl/' : ''}rules/${rule}.html`;
export const pageOfRules = language === 'nl' ? 'nl/rules/index.html' : 'rules/index.html';
