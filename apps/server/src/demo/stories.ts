import type { Value } from '@cairn/workflows';
import type { Dice } from './chance.ts';
import type { DemoPatient } from './patients.ts';

/** Answers by measure; `undefined` is a day without a check-in. `ago` counts days back from today. */
export type DayStory = Readonly<Record<string, Value>> | undefined;

export function dayOf(patient: DemoPatient, ago: number, dice: Dice): DayStory {
  const dayInCare = patient.days - ago;
  const silent = patient.turn === 'silent-3-days' && ago <= 3;
  if (silent || dice.next() > patient.temper.sure) return undefined;
  return { ...usual(patient, dayInCare, dice), ...turned(patient, ago, dice) };
}

/** Cravings and withdrawal fall over the first weeks; now and then there is a hard day, and seldom a return to use. */
function usual({ temper }: DemoPatient, dayInCare: number, dice: Dice): Record<string, Value> {
  const early = Math.max(0, 1 - dayInCare / 21);
  const craving = level(temper.craving + 2 * early + dice.between(-1, 1), 0, 6);
  const withdrawal = dice.next() < 0.2 + early * 0.6 ? 1 : 0;
  const mood = level(temper.mood + dice.between(-1, 1), 1, 5);
  const sleep = Math.round(2 * level(temper.sleep + dice.between(-2, 2) / 2, 3, 9)) / 2;
  const signs: Record<string, Value> = withdrawal > 0 ? { 'withdrawal.signs': [dice.pick(['chills', 'yawning', 'sweats', 'aches'])] } : {};
  const day: Record<string, Value> = {
    dose: dice.next() < 0.75 ? 'clinic' : 'home',
    withdrawal,
    ...signs,
    craving,
    mood,
    sleep,
    use: 'no',
    safety: 'no',
  };
  if (dice.next() < 0.008) Object.assign(day, { craving: 8, 'craving.access': false });
  if (dice.next() < 0.006)
    Object.assign(day, { use: 'yes', 'use.substances': ['opioid'], 'use.alone': false, 'use.injected': false, naloxone: 'yes' });
  return day;
}

function turned({ turn, temper }: DemoPatient, ago: number, dice: Dice): Record<string, Value> {
  if (turn === 'craving-up' && ago <= 3)
    return { craving: level(temper.craving + 3 - ago, 0, 9), ...(temper.craving + 3 - ago >= 7 ? { 'craving.access': false } : {}) };
  if (turn === 'short-sleep' && ago <= 4) return { sleep: 3 + dice.between(0, 1) / 2, mood: 2 };
  if (turn === 'safety-now' && ago <= 3) return { craving: 6, mood: 2, sleep: 4 };
  return {};
}

/** The check-in that puts somebody at the top of the caseload this morning. */
export const safetyNow: Record<string, Value> = {
  dose: 'clinic',
  withdrawal: 1,
  'withdrawal.signs': ['restless'],
  craving: 8,
  'craving.access': false,
  mood: 1,
  sleep: 3,
  use: 'no',
  safety: 'yes',
};
export const usedAlone: Record<string, Value> = {
  dose: 'clinic',
  withdrawal: 1,
  'withdrawal.signs': ['chills'],
  craving: 9,
  'craving.access': false,
  mood: 2,
  sleep: 4,
  use: 'yes',
  'use.substances': ['opioid'],
  'use.alone': true,
  'use.injected': false,
  naloxone: 'no',
  safety: 'no',
};

function level(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, Math.round(value)));
}
