import { RequestType, RequestType0, type TextEdit } from 'vscode-languageserver-protocol';
import type { AgreementOverview } from '../language/agreement-overview.ts';
import type { Beginning } from '../language/new-agreement.ts';
import type { PortfolioChanges } from '../portfolio/changes.ts';
import type { PortfolioChoices } from '../portfolio/choices.ts';
import type { Portfolio } from '../portfolio/model.ts';
import type { Summary } from '../summary/model.ts';

/**
 * What our own client and server ask each other besides LSP, typed once for both. URIs are as LSP writes them; texts of answers
 * are in the language of messages, and can be shown as they are.
 */

/** Server to client: the URIs of the agreements and configuration files of the workspace. */
export const FindFilesRequest = new RequestType0<readonly string[], void>('partnership/findFiles');

/** Server to client: the text of a file, or null where there is none. */
export const ReadFileRequest = new RequestType<{ readonly uri: string }, string | null, void>('partnership/readFile');

/** An agreement of the workspace, as it is listed. */
export interface ListedAgreement extends AgreementOverview {
  readonly uri: string;
}

/** The agreements of these URIs, as far as they are there; without URIs all of the workspace, open ones included. */
export const AgreementsRequest = new RequestType<
  { readonly uris?: readonly string[] },
  readonly ListedAgreement[],
  void
>('partnership/agreements');

export interface NewAgreementParams {
  /** Of the folder that the draft is meant for, if there is one. */
  readonly uri?: string;
  readonly beginning: Beginning;
}

/** The draft of a new agreement: as a text, and as a snippet with tab stops. */
export const NewAgreementRequest = new RequestType<
  NewAgreementParams,
  { readonly text: string; readonly snippet: string },
  void
>('partnership/newAgreement');

/** The page of a rule, as Markdown; null where there is no such rule. */
export const ExplainRequest = new RequestType<{ readonly rule: string }, string | null, void>('partnership/explain');

/** Every rule, with what it checks. */
export const RulesRequest = new RequestType0<readonly { readonly id: string; readonly what: string }[], void>(
  'partnership/rules',
);

/** A party that can sign, how its signature stands, and the people who can sign for it, visionaries first. */
export interface Signing {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly job: string;
    /** Whether the signature of this person holds for the text as it is. */
    readonly signed: boolean;
  }[];
}

/** Who can sign an agreement; empty where there is no such agreement. */
export const SignersRequest = new RequestType<{ readonly uri: string }, readonly Signing[], void>(
  'partnership/signers',
);

export interface SignParams {
  readonly uri: string;
  readonly party: string;
  readonly person: string;
  /** Signs in spite of objections: the person was shown them. */
  readonly force?: boolean;
}

/** What somebody is about to sign. Texts can be shown as they are. */
export interface SignPreview {
  readonly title: string;
  /** Undefined where there is none that can be read. */
  readonly version?: number;
  /** Why this had better not be signed now; without `force`, signing is refused while there are any. */
  readonly objections: readonly string[];
  /** The findings that stay open, the worst first. */
  readonly findings: readonly string[];
  /** What changed since this person signed last, as Markdown; null where that is not known, or was never. */
  readonly since: string | null;
}

/** What a person of a party would sign; null where there is no such agreement. */
export const SignPreviewRequest = new RequestType<
  { readonly uri: string; readonly party: string; readonly person: string },
  SignPreview | null,
  void
>('partnership/signPreview');

/** What changed in an agreement since somebody signed it last; or why that cannot be told. */
export type SinceSigned =
  | {
      readonly kind: 'found';
      /** The commit with the last text on which the signature held, and its day. */
      readonly commit: string;
      readonly day: string;
      readonly baseText: string;
      readonly markdown: string;
    }
  | { readonly kind: 'none'; readonly reason: string };

/** `who` is the id of a person or of a party. Null where there is no such agreement. */
export const SinceSignedRequest = new RequestType<
  { readonly uri: string; readonly who: string },
  SinceSigned | null,
  void
>('partnership/sinceSigned');

/** The edits that sign for a party; null where there is no such agreement. Fails with what to do first. */
export const SignRequest = new RequestType<SignParams, { readonly edits: TextEdit[] } | null, void>('partnership/sign');

export interface DiffParams {
  readonly uri: string;
  readonly baseText: string;
  /** What the two are called. */
  readonly base: string;
  readonly head: string;
}

/** What changed in an agreement since an older text, as Markdown; null where there is no such agreement. */
export const DiffRequest = new RequestType<DiffParams, string | null, void>('partnership/diff');

/** An older text of an agreement, and what it is called. */
export interface OlderText {
  readonly name: string;
  readonly text: string;
}

export interface SummaryParams {
  readonly uri: string;
  /** The party whose view it is; all parties where it is left out. */
  readonly party?: string;
  /** What is compared with: the picture then tells what changed since. */
  readonly since?: OlderText;
  /** `html` and `markdown` give a whole text to save; without it, the model to draw. */
  readonly format?: 'html' | 'markdown' | 'ics';
}

/** An agreement as a picture; null where there is no such document. */
export const SummaryRequest = new RequestType<SummaryParams, Summary | string | null, void>('partnership/summary');

export interface PortfolioParams {
  /** The id of a party, or of a person, whose view it is; everything where they are left out. */
  readonly party?: string;
  readonly person?: string;
  /** Only agreements of this status. */
  readonly status?: string;
  /** The first and the last day to tell of, as `2027-04-06`; by themselves from today, for a year. */
  readonly from?: string;
  readonly to?: string;
  /** The portfolio that the client has: where the server still knows it, the answer tells what has changed since. */
  readonly previousResultId?: string;
}

/** All agreements of the workspace at a glance, and what they can be narrowed to. Files are called by their URIs. */
export type PortfolioAnswer =
  | { readonly resultId: string; readonly portfolio: Portfolio; readonly choices: PortfolioChoices }
  | {
      readonly resultId: string;
      readonly changes: PortfolioChanges;
      /** Left out where they are as before. */
      readonly choices?: PortfolioChoices;
    };

export const PortfolioRequest = new RequestType<PortfolioParams, PortfolioAnswer, void>('partnership/portfolio');
