import { unreachable } from '@cairn/kernel';
import { usualBand } from './baseline.ts';
import { evidenceFor, type Situation } from './conditions.ts';
import { addDays } from './days.ts';
import { raised, type Level } from './levels.ts';
import { CALL_ASKED, evidenceKey, listOf, MISSED_DAYS, numberOf, type Evidence } from './measures.ts';
import { hasPhrase, type Part } from './phrases.ts';
import type { Reason } from './reasons.ts';
import { raiseForAlone, raiseForPerson } from './rules/index.ts';
import type { Rule } from './rules/rule.ts';

export type Finding = {
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly level: Level;
  readonly reason: Reason;
  readonly evidence: readonly Evidence[];
};

/** What the rules say about a check-in (an event, a message) as it stands. Total: unknown measures and odd values simply fire nothing. */
export function judge(rules: readonly Rule[], situation: Situation): readonly Finding[] {
  const fired: (readonly [rule: Rule, evidence: readonly Evidence[]])[] = [];
  for (const rule of rules) {
    if (situation.settings.of[`${rule.id}.on`] === 0) continue;
    const evidence = evidenceFor(rule.trigger, situation);
    if (evidence) fired.push([rule, evidence]);
  }
  // Being alone counts once: where a rule that asks for it speaks, it raises that one and not every other beside it.
  const counted = fired.some(([rule]) => rule.countsAlone);
  const alone = counted ? undefined : evidenceFor(raiseForAlone, situation);
  return fired.map(([rule, evidence]) => findingOf(rule, evidence, alone, situation));
}

function findingOf(rule: Rule, evidence: readonly Evidence[], alone: readonly Evidence[] | undefined, situation: Situation): Finding {
  const step = rule.raise.find((raise) => evidenceFor(raise.when, situation));
  const own = step?.level ?? rule.level;
  const more = step ? (evidenceFor(step.when, situation) ?? []) : [];
  const goesUp = rule.goesUp && (alone !== undefined || evidenceFor(raiseForPerson, situation) !== undefined);
  return {
    ruleId: rule.id,
    ruleVersion: rule.version,
    level: goesUp ? raised(own) : own,
    reason: reasonFor(rule, evidence, more, situation),
    evidence: withMore(rule, evidence, [...more, ...(alone ?? [])], situation),
  };
}

function withMore(rule: Rule, base: readonly Evidence[], more: readonly Evidence[], situation: Situation): readonly Evidence[] {
  const byKey = new Map([...base, ...more, ...beside(rule, situation)].map((evidence) => [evidenceKey(evidence), evidence]));
  return [...byKey.values()];
}

function beside(rule: Rule, { checkInId, sourceId, at, measures }: Situation): readonly Evidence[] {
  return rule.alongside
    .filter((measure) => measures[measure] !== undefined)
    .map((measure): Evidence => ({ measure, value: measures[measure] ?? null, checkInId, sourceId, at }));
}

function reasonFor(rule: Rule, evidence: readonly Evidence[], more: readonly Evidence[], now: Situation): Reason {
  const { measures } = now;
  switch (rule.reason) {
    case 'not-safe':
      return measures['safety'] === 'talk' || measures['safety'] === 'yes'
        ? { key: 'not-safe', params: { answer: measures['safety'] } }
        : toldReason(rule, evidence, more);
    case 'item-nine': {
      const score = numberOf(measures, 'phq-9.9') ?? numberOf(measures, 'phq9.9') ?? 0;
      if (score < 1) return toldReason(rule, evidence, more);
      return {
        key: 'item-nine',
        params: { score, used: [...more, ...evidence].some((item) => item.measure === 'use' && item.value === 'yes') },
      };
    }
    case 'used-opioids':
      return {
        key: 'used-opioids',
        params: {
          named: listOf(measures, 'use.substances').includes('opioid'),
          alone: measures['use.alone'] === true,
          injected: measures['use.injected'] === true,
          mixedWith: listOf(measures, 'use.substances').filter((name) => name === 'alcohol' || name === 'benzodiazepine'),
          noNaloxone: measures['naloxone'] === 'no',
        },
      };
    case 'craving':
      return cravingReason(evidence, now);
    case 'no-check-in': {
      const missed = evidence.find((item) => item.measure === MISSED_DAYS);
      if (!missed) return toldReason(rule, evidence, more);
      return { key: 'no-check-in', params: { days: Number(missed.value), usuallyDaily: usuallyDaily(now) } };
    }
    case 'asked-for-person':
      return { key: 'asked-for-person', params: { about: measures[CALL_ASKED] === true ? 'anything' : 'use' } };
    case 'told':
      return toldReason(rule, evidence, [...more, ...(evidence.some(({ measure }) => hasPhrase(measure)) ? [] : beside(rule, now))]);
    default:
      return unreachable(rule.reason);
  }
}

const MOST_PARTS = 3;

/** The newest of each measure that has words, counted over the evidence. */
function toldReason(rule: Rule, evidence: readonly Evidence[], more: readonly Evidence[]): Reason {
  const unique = [...new Map([...evidence, ...more].map((item) => [evidenceKey(item), item])).values()];
  const parts = new Map<string, Part>();
  for (const { measure, value } of unique) {
    if (!hasPhrase(measure)) continue;
    const before = parts.get(measure);
    parts.set(measure, { measure, value, times: (before?.times ?? 0) + 1 });
  }
  return { key: 'told', params: { rule: rule.id, parts: [...parts.values()].slice(0, MOST_PARTS) } };
}

/** The strongest of the shapes that fired: a high value, else a rise, else a run of days. */
function cravingReason(evidence: readonly Evidence[], now: Situation): Reason {
  const { of } = now.settings;
  const value = numberOf(now.measures, 'craving') ?? 0;
  const before = evidence.filter((item) => item.measure === 'craving' && item.checkInId !== now.checkInId);
  const lowest = before.length > 0 ? Math.min(...before.map((item) => Number(item.value))) : null;
  const shape = value >= of['R07.craving'] ? 'high' : lowest !== null && value - lowest >= of['R07.rise'] ? 'rose' : 'stays';
  return {
    key: 'craving',
    params: {
      shape,
      value,
      from: shape === 'rose' ? lowest : null,
      days: shape === 'stays' ? before.length + 1 : null,
      least: of['R07.stays'],
      access: now.measures['craving.access'] === true,
      usual: usualBand(now.history.checkIns, 'craving', now.day) ?? null,
    },
  };
}

/** Checked in on at least six of the seven days before the first missed one. */
function usuallyDaily(now: Situation): boolean {
  const days = new Set(now.history.checkIns.map((past) => past.day));
  const before = [1, 2, 3, 4, 5, 6, 7].map((back) => addDays(now.day, -now.history.missedDays - back));
  return before.filter((day) => days.has(day)).length >= 6;
}
