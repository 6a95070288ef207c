/** Where the documentation lives. Nothing is ever fetched from there; people follow its links. */
export const site = 'https://partnership-agreements.dev';

/** The page of a rule, by its id. */
export const rulePage = (rule: string): string => `${site}/rules/${rule}`;
