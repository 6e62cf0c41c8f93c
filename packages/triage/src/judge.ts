import { unreachable } from '@cairn/kernel';
import { usualBand } from './baseline.ts';
import { evidenceFor, type Situation } from './conditions.ts';
import { addDays } from './days.ts';
import { raised, type Level } from './levels.ts';
import { CALL_ASKED, evidenceKey, listOf, MISSED_DAYS, numberOf, type Evidence } from './measures.ts';
import type { Reason } from './reasons.ts';
import { raiseForPerson, type Rule } from './rules.ts';

export type Finding = {
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly level: Level;
  readonly reason: Reason;
  readonly evidence: readonly Evidence[];
};

/** What the rules say about a check-in as it stands. Total: unknown measures and odd values simply fire nothing. */
export function judge(rules: readonly Rule[], situation: Situation): readonly Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    const evidence = evidenceFor(rule.trigger, situation);
    if (!evidence) continue;
    const step = rule.raise.find((raise) => evidenceFor(raise.when, situation));
    const own = step?.level ?? rule.level;
    const more = step ? (evidenceFor(step.when, situation) ?? []) : [];
    findings.push({
      ruleId: rule.id,
      ruleVersion: rule.version,
      level: raiseForPerson.some((condition) => evidenceFor(condition, situation)) ? raised(own) : own,
      reason: reasonFor(rule, evidence, more, situation),
      evidence: withMore(rule, evidence, more, situation),
    });
  }
  return findings;
}

function withMore(rule: Rule, base: readonly Evidence[], more: readonly Evidence[], situation: Situation): readonly Evidence[] {
  const beside = rule.alongside
    .filter((measure) => situation.measures[measure] !== undefined)
    .map((measure): Evidence => ({
      measure,
      value: situation.measures[measure] ?? null,
      checkInId: situation.checkInId,
      at: situation.at,
    }));
  const byKey = new Map([...base, ...more, ...beside].map((evidence) => [evidenceKey(evidence), evidence]));
  return [...byKey.values()];
}

function reasonFor(rule: Rule, evidence: readonly Evidence[], more: readonly Evidence[], now: Situation): Reason {
  const { measures } = now;
  switch (rule.reason) {
    case 'not-safe':
      return { key: 'not-safe', params: { answer: measures['safety'] === 'talk' ? 'talk' : 'yes' } };
    case 'item-nine':
      return {
        key: 'item-nine',
        params: {
          score: numberOf(measures, 'phq9.9') ?? 0,
          used: [...more, ...evidence].some((item) => item.measure === 'use' && item.value === 'yes'),
        },
      };
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
    case 'no-check-in':
      return { key: 'no-check-in', params: { days: missedDays(evidence), usuallyDaily: usuallyDaily(now) } };
    case 'asked-for-person':
      return { key: 'asked-for-person', params: { about: measures[CALL_ASKED] === true ? 'anything' : 'use' } };
    default:
      return unreachable(rule.reason);
  }
}

function missedDays(evidence: readonly Evidence[]): number {
  return Number(evidence.find((item) => item.measure === MISSED_DAYS)?.value ?? 0);
}

/** The strongest of the shapes that fired: a high value, else a rise, else a run of days. */
function cravingReason(evidence: readonly Evidence[], now: Situation): Reason {
  const value = numberOf(now.measures, 'craving') ?? 0;
  const before = evidence.filter((item) => item.measure === 'craving' && item.checkInId !== now.checkInId);
  const lowest = before.length > 0 ? Math.min(...before.map((item) => Number(item.value))) : null;
  const shape = value >= 7 ? 'high' : lowest !== null && value - lowest >= 3 ? 'rose' : 'stays';
  return {
    key: 'craving',
    params: {
      shape,
      value,
      from: shape === 'rose' ? lowest : null,
      days: shape === 'stays' ? before.length + 1 : null,
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
