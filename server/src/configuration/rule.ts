/**
 * What a mistake in `partnership.config.yaml` is reported as. No rule of the registry: it is about no agreement, cannot be
 * set or waived, and ends the run with the exit code of wrong usage.
 */
export const configurationRule = {
  id: 'internal/configuration',
  severity: 'error',
  what: 'The configuration says what can be set.',
  why: 'A setting that is misspelt does nothing, and nobody would notice. So it is told, at its place, and the run does not end as a success; whatever is sound in the configuration counts.',
} as const;
