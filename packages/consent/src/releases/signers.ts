import type { Day } from '@cairn/kernel';
import type { Representative, SignerKind } from './release.ts';

/**
 * At which age a minor may consent to this care alone, by state and by the days on which that was the law (P2-11).
 * `confirmed` is false where nobody has read the statute yet: such a row relaxes nothing.
 */
export type MinorRule = {
  readonly ruleId: string;
  readonly state: string;
  readonly effectiveFrom: Day;
  readonly effectiveTo: Day | undefined;
  readonly aloneFrom: number;
  readonly confirmed: boolean;
};

/** Nobody has confirmed a state's law for this program yet (regulations, P2-11): until then a guardian signs, too. */
export const minorRules: readonly MinorRule[] = [];

export const OF_AGE = 18;

export type SignerQuestion = {
  readonly birthDate: Day | undefined;
  readonly today: Day;
  /** Two letters; undefined when the program has not said. */
  readonly state: string | undefined;
  readonly rules: readonly MinorRule[];
  readonly representatives: readonly Representative[];
};

/**
 * Who has to sign. A court-appointed representative signs for an adult; an executor, spouse or relative for one who has
 * died (P2-12). A minor signs alone only where a confirmed state rule says so; an unknown or unconfirmed state means both.
 */
export function signersFor({ birthDate, today, state, rules, representatives }: SignerQuestion): SignerKind[] {
  if (birthDate !== undefined && ageOn(birthDate, today) < OF_AGE) {
    const alone = rules.some(
      (rule) => rule.confirmed && rule.state === state && holdsOn(rule, today) && ageOn(birthDate, today) >= rule.aloneFrom,
    );
    return alone ? ['patient'] : ['patient', 'guardian'];
  }
  const standsIn = representatives.some(({ basis, ended }) => ended === undefined && basis !== 'guardian');
  return standsIn ? ['representative'] : ['patient'];
}

/** Whether a guardian may be told that the minor asked for care: only with the minor's consent, or when the director judged (P2-11). */
export function mayTellGuardian(minorConsents: boolean, directorJudgedIncapacityAndThreat: boolean): boolean {
  return minorConsents || directorJudgedIncapacityAndThreat;
}

export function ageOn(birthDate: Day, today: Day): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

function holdsOn({ effectiveFrom, effectiveTo }: MinorRule, day: Day): boolean {
  return effectiveFrom <= day && (effectiveTo === undefined || day <= effectiveTo);
}
