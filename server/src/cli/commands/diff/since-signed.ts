import path from 'node:path';
import { AgreementDocument } from '../../../agreement/document.ts';
import { kindOf } from '../../../disk/files.ts';
import { Repository } from '../../../disk/git.ts';
import { readVersions, type TextVersion } from '../../../disk/versions.ts';
import { list, message } from '../../../l10n/message.ts';
import { lastSigned, type Signer, signerOf } from '../../../review/since-signed.ts';
import { exitCodes, UsageError } from '../../exit.ts';
import { shownPath } from '../../files.ts';
import { readAgreement, refuseFolder } from '../../read-agreement.ts';
import type { Comparison } from './pairs.ts';

/** An agreement as it is here, with the last text on which the signature of a person or a party held. */
export function sinceSigned(who: string, names: readonly string[], cwd: string): Comparison {
  const [name, ...others] = names;
  if (name === undefined || others.length > 0)
    throw new UsageError(message('--since-signed WHO takes one file: partnership diff --since-signed van-rijn FILE.'));
  const file = path.resolve(cwd, name);
  refuseFolder(file, name);
  if (kindOf(file) !== 'file')
    throw new UsageError(
      message('There is no file "{name}" here ({folder}).', { name, folder: cwd }),
      exitCodes.nothingMatched,
    );
  const head = readAgreement(file);
  const agreement = new AgreementDocument(head);
  const signer = signerOf(agreement, who);
  if (!signer) {
    const [parties, people] = [agreement.facts.parties, agreement.facts.people].map((all) => all.map(({ id }) => id));
    throw new UsageError(
      parties && people && parties.length > 0 && people.length > 0
        ? message('{name} has no party and no person "{who}". Its parties are {parties}; its people are {people}.', {
            name,
            who,
            parties: list(parties),
            people: list(people),
          })
        : message('{name} has no party and no person "{who}".', { name, who }),
    );
  }
  const { version: signed, isShallow, top } = lastSignedText(file, agreement, signer);
  if (!signed) {
    throw new UsageError(
      isShallow
        ? message(
            'In the part of its history that is here, "{who}" has not signed {name}: this clone is shallow. Fetch the rest: git fetch --unshallow.',
            { who, name },
          )
        : message('"{who}" has not signed {name} in any commit, so there is nothing to compare with.', { who, name }),
    );
  }
  const base = `${signed.commit.slice(0, 12)}:${shownPath(signed.file, top)} (${signed.day})`;
  const pair = {
    file,
    before: signed.file,
    shown: shownPath(file, cwd),
    status: signed.file === file ? 'changed' : 'renamed',
    base: signed.text,
    head,
  } as const;
  return { base, head: name, pairs: signed.text === head ? [] : [pair] };
}

/** The last text of a file (a full path) in git's history on which a signature held, if there is one. */
export interface LastSigned {
  readonly version: TextVersion | undefined;
  /** Whether older texts may be missing here. */
  readonly isShallow: boolean;
  /** The top of the repository. */
  readonly top: string;
}

/** Finds what somebody signed last, for an agreement as it is here. */
export function lastSignedText(file: string, agreement: AgreementDocument, signer: Signer): LastSigned {
  const repository = Repository.of(file);
  const { versions, isShallow } = repository.historyOf(file);
  const version = lastSigned(readVersions(repository, versions), signer, agreement.data.version);
  return { version, isShallow, top: repository.top };
}
