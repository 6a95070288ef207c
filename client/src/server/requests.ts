import { type Range, RequestType, RequestType0, type TextEdit } from 'vscode-languageclient';

/** Server to client: the URIs of the agreements and configuration files of the workspace. */
export const FindFilesRequest = {
  type: new RequestType0<readonly string[], void>('partnership/findFiles'),
};

/** Server to client: the text of a file, or null where there is none. */
export const ReadFileRequest = {
  type: new RequestType<{ readonly uri: string }, string | null, void>('partnership/readFile'),
};

/** A finding as it is listed. */
export interface ListedFinding {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly text: string;
  readonly range: Range;
}

/** The findings of one principle, or of what has to hold besides. */
export interface ListedPart {
  readonly id: string;
  readonly title: string;
  readonly findings: readonly ListedFinding[];
}

/** An agreement as it is listed. Texts are in the language of messages. */
export interface ListedAgreement {
  readonly uri: string;
  readonly title: string;
  readonly statusText: string;
  readonly next?: { readonly date: string; readonly text: string };
  readonly parts: readonly ListedPart[];
}

/** The agreements of these URIs, as far as they are there; without URIs, all of the workspace. */
export const AgreementsRequest = {
  type: new RequestType<{ readonly uris?: readonly string[] }, readonly ListedAgreement[], void>(
    'partnership/agreements',
  ),
};

/** What somebody knows who begins an agreement. */
export interface Beginning {
  readonly title: string;
  readonly parties: readonly { readonly name: string; readonly people: readonly string[] }[];
}

/** The draft of a new agreement; the URI is that of the folder it is for, if there is one. */
export const NewAgreementRequest = {
  type: new RequestType<
    { readonly uri?: string; readonly beginning: Beginning },
    { readonly text: string; readonly snippet: string },
    void
  >('partnership/newAgreement'),
};

/** The page of a rule, as Markdown; null where there is no such rule. */
export const ExplainRequest = {
  type: new RequestType<{ readonly rule: string }, string | null, void>('partnership/explain'),
};

/** Every rule, with what it checks. */
export const RulesRequest = {
  type: new RequestType0<readonly { readonly id: string; readonly what: string }[], void>('partnership/rules'),
};

/** A party that can sign, how its signature stands, and its people. */
export interface Signing {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly job: string;
    readonly signed: boolean;
  }[];
}

export const SignersRequest = {
  type: new RequestType<{ readonly uri: string }, readonly Signing[], void>('partnership/signers'),
};

/** The edits that sign for a party; null where there is no such agreement. Fails with what to do first. */
export const SignRequest = {
  type: new RequestType<
    { readonly uri: string; readonly party: string; readonly person: string },
    { readonly edits: TextEdit[] } | null,
    void
  >('partnership/sign'),
};

/** What changed in an agreement since an older text, as Markdown; null where there is no such agreement. */
export const DiffRequest = {
  type: new RequestType<
    { readonly uri: string; readonly baseText: string; readonly base: string; readonly head: string },
    string | null,
    void
  >('partnership/diff'),
};
