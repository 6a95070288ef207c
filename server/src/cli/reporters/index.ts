import type { Reporter } from './reporter.ts';

/** Each reporter is loaded when a run asks for it. */
const loaders = {
  pretty: async () => (await import('./pretty.ts')).pretty,
  json: async () => (await import('./json.ts')).json,
  sarif: async () => (await import('./sarif.ts')).sarif,
  junit: async () => (await import('./junit.ts')).junit,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  markdown: async () => (await import('./markdown.ts')).markdown,
  rdjson: async () => (await import('./rdjson.ts')).rdjson,
} as const satisfies Record<string, () => Promise<Reporter>>;

export type Format = keyof typeof loaders;
export const formats = Object.keys(loaders) as readonly Format[];
export const loadReporter = (format: Format): Promise<Reporter> => loaders[format]();
