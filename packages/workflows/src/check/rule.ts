import type { Flow } from '../flow.ts';
import type { Analysis } from './analysis.ts';
import type { Finding, RuleCode, Severity } from './finding.ts';

/** What a rule found; severity only where it differs from the rule's own. */
export type Hit = Omit<Finding, 'rule' | 'severity'> & { readonly severity?: Severity };

export type Rule = {
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly find: (analysis: Analysis) => readonly Hit[];
  /** A flow in which this rule, and no other, finds something; and a like one in which none does. Checked against `sampleLibrary`. */
  readonly example: { readonly fails: Flow; readonly passes: Flow };
};
