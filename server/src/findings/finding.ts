import type { Lines } from '../agreement/claims.ts';
import type { Path } from '../agreement/path.ts';
import type { Range } from '../agreement/range.ts';
import type { Message } from '../l10n/message.ts';
import type { FindingData, RuleId, Severity } from '../rules/rule.ts';

/** What a check found: which rule, where, and what to say about it, in nobody's language yet. */
export interface Finding {
  readonly rule: RuleId;
  /** The name of the message among those of the rule. */
  readonly message: string;
  readonly text: Message;
  readonly severity: Severity;
  readonly path: Path;
  /** UTF-16 offsets in the text of the file. */
  readonly range: Range;
  readonly related: readonly Related[];
  readonly data: FindingData;
  /** The waiver that accepts it, for as long as it does. */
  readonly waived?: { readonly by: string; readonly until: string };
}

/** Another place that belongs to a finding: in the same file by its range, in another one by lines and columns. */
export type Related = RelatedHere | RelatedElsewhere;
export interface RelatedHere {
  readonly kind: 'here';
  readonly path: Path;
  readonly range: Range;
  readonly text: Message;
}
export interface RelatedElsewhere {
  readonly kind: 'elsewhere';
  readonly file: string;
  readonly path: Path;
  readonly lines: Lines;
  readonly text: Message;
}
