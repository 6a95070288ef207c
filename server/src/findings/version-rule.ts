/**
 * What is signed and then changed under the same version is reported as this. No rule of the registry: it compares two
 * versions of an agreement, so that no check of one can find it, and it cannot be set or waived.
 */
export const versionRule = {
  id: 'governance/version-not-raised',
  severity: 'error',
  what: 'What was signed changes only together with the version.',
  why: 'Signatures are for a version. When an agreement that is agreed or suspended changes and its version stays, two texts have the same number, and nobody can tell which of them was signed. Raise `version` by one in the same change, and let the parties sign again. It takes two versions to see this, so it is told where they are compared: by `partnership diff`, and by a comparison in the editor.',
} as const;
