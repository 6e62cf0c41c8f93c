import { r01 } from './r01-not-safe.ts';
import { r02 } from './r02-item-nine.ts';
import { r03 } from './r03-suicide-screen.ts';
import { r04 } from './r04-overdose.ts';
import { r05 } from './r05-opioid-use.ts';
import { r06 } from './r06-missed-doses.ts';
import { r07 } from './r07-craving.ts';
import { r08 } from './r08-withdrawal.ts';
import { r09 } from './r09-sedation.ts';
import { r10 } from './r10-unexpected-test.ts';
import { r11 } from './r11-naloxone.ts';
import { r12 } from './r12-pregnancy.ts';
import { r13 } from './r13-no-contact.ts';
import { r14 } from './r14-mental-health.ts';
import { r15 } from './r15-social-danger.ts';
import { r16 } from './r16-tolerance.ts';
import { r17 } from './r17-bam.ts';
import { r18 } from './r18-alliance.ts';
import { r19 } from './r19-on-file.ts';
import { asks } from './asks.ts';
import { call } from './call.ts';
import { concernRules } from './concerns.ts';
import type { Condition } from '../conditions.ts';
import { any, is } from './common.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order of clinical.md §E; of two equally urgent alerts the earlier stands first. */
export const rules: readonly Rule[] = [
  r01,
  r02,
  r03,
  r04,
  r05,
  r06,
  r07,
  r08,
  r09,
  r10,
  r11,
  r12,
  r13,
  r14,
  r15,
  r16,
  r17,
  r18,
  r19,
  call,
  ...concernRules,
  ...asks,
];

/** Any finding goes up by one level for a person who is a minor or cannot be called back (clinical.md §E). */
export const raiseForPerson: Condition = any({ when: 'person', is: 'minor' }, { when: 'person', is: 'no-callback-number' });

/** And for one who is alone with it: so told in this check-in. */
export const raiseForAlone: Condition = is('use.alone', true);

const byId = new Map<string, Rule>(rules.map((rule) => [rule.id, rule]));

export function ruleOf(id: string): Rule | undefined {
  return byId.get(id);
}
