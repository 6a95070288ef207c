import { URI } from 'vscode-uri';

/** A URI in the one form in which it is compared: clients escape the same path in different ways. */
export const canonical = (uri: string): string => URI.parse(uri).toString();
