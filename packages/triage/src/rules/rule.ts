import type { Condition } from '../conditions.ts';
import type { Level, OwnerRole } from '../levels.ts';
import type { ReasonKey } from '../reasons.ts';
import type { RuleId } from './rule-ids.ts';

/**
 * What stands behind a trigger. `program-default`: [D] in clinical.md, nobody's evidence. `not-confirmed`: [K], known in the field and not
 * checked by us. `sourced`: a source is named. The times of every level are [D].
 */
export type RuleStatus = 'program-default' | 'not-confirmed' | 'sourced';

/** A triage rule. A change of trigger, level, owner or checklist is a new `version`; alerts keep the version that raised them. */
export type Rule = {
  readonly id: RuleId;
  readonly version: number;
  readonly source: string;
  readonly status: RuleStatus;
  /** What it looks out for, in a few words. */
  readonly name: string;
  /** When it speaks and how urgent that is, as a clinician would say it. `{R07.craving}` stands for the setting of that name. */
  readonly says: string;
  /** What of it is [D] or [K], how its words were read, what it does not cover. */
  readonly notes: string;
  readonly trigger: Condition;
  readonly level: Level;
  /** The first that holds sets the level. */
  readonly raise: readonly { readonly level: Level; readonly when: Condition }[];
  readonly owner: readonly OwnerRole[];
  readonly reason: ReasonKey;
  /** Measures that say more about this finding; shown as evidence when they were answered. */
  readonly alongside: readonly string[];
  /** Being alone is one of this rule's own conditions: where it speaks, being alone raises no other rule beside it. */
  readonly countsAlone: boolean;
  /** Goes up by one level for a minor, without a number to call back, or alone. Not what is only missing in the record. */
  readonly goesUp: boolean;
  /** The patient's own screen says who was reached and who took it, once those are facts. */
  readonly patientHears: boolean;
  /** Shown to the clinician as "On this call". */
  readonly onThisCall: readonly string[];
};
