import type { AgreementDocument } from '../agreement/document.ts';
import type { Path } from '../agreement/path.ts';

/** Whether all keys of the map at a path are known: it is sound, and no syntax error hides any of them. */
export const isKnownInFull = (agreement: AgreementDocument, path: Path): boolean =>
  agreement.state(path) === 'sound' && agreement.isAbsent(...path, '');
