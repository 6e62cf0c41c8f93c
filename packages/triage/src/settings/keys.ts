import { alwaysOn, ruleIds, type RuleId } from '../rules/rule-ids.ts';

/** What a number of a setting counts. `switch`: 1 is on, 0 is off. */
export type SettingUnit = 'minutes' | 'business-days' | 'days' | 'points' | 'hours' | 'nights' | 'times' | 'clock-hour' | 'switch';

/**
 * One number that the program may set within bounds. `basis` says what stands behind the usual value: `program-default` ([D] in
 * clinical.md) and `not-confirmed` ([K]) have no evidence that we checked; `sourced` names one.
 */
export type SettingDef = {
  readonly of: RuleId | 'P0' | 'P1' | 'P2' | 'P3' | 'reading' | 'room' | 'plan' | 'referral';
  readonly unit: SettingUnit;
  readonly usual: number;
  readonly least: number;
  readonly most: number;
  readonly basis: 'program-default' | 'not-confirmed' | 'sourced';
  /** Must stay below (times: at or below) the setting named here. */
  readonly upTo: string | undefined;
};

type Numbers = readonly [usual: number, least: number, most: number];

function def(of: SettingDef['of'], unit: SettingUnit, [usual, least, most]: Numbers, upTo?: string): SettingDef {
  return { of, unit, usual, least, most, basis: 'program-default', upTo };
}

function known(one: SettingDef, basis: SettingDef['basis']): SettingDef {
  return { ...one, basis };
}

/** Response times and ladder steps (minutes after the clock starts), clinical.md §E "Levels": all [D]. */
const times = {
  'P0.answer': def('P0', 'minutes', [5, 1, 15], 'P1.answer'),
  'P0.second-step': def('P0', 'minutes', [5, 1, 15], 'P0.third-step'),
  'P0.third-step': def('P0', 'minutes', [10, 2, 15]),
  'P1.answer': def('P1', 'minutes', [120, 15, 480]),
  'P1.second-step': def('P1', 'minutes', [60, 10, 240], 'P1.third-step'),
  'P1.third-step': def('P1', 'minutes', [120, 15, 480], 'P1.last-step'),
  'P1.last-step': def('P1', 'minutes', [180, 20, 720]),
  'P2.answer': def('P2', 'business-days', [1, 1, 3]),
  'P2.second-step': def('P2', 'minutes', [240, 30, 1440]),
  'P3.answer': def('P3', 'days', [3, 1, 7]),
} as const;

/** Cut-offs of rules. Bounds keep a rule from being set to where it would never, or always, fire. */
const cutOffs = {
  'R06.second': known(def('R06', 'days', [2, 1, 3], 'R06.third'), 'sourced'),
  'R06.third': known(def('R06', 'days', [3, 2, 4], 'R06.restart'), 'sourced'),
  'R06.restart': known(def('R06', 'days', [5, 3, 7]), 'sourced'),
  'R06.injection': def('R06', 'days', [3, 1, 7], 'R06.injection-late'),
  'R06.injection-late': def('R06', 'days', [14, 7, 28]),
  'R07.craving': def('R07', 'points', [7, 5, 9]),
  'R07.rise': def('R07', 'points', [3, 2, 5]),
  'R07.stays': def('R07', 'points', [5, 3, 8], 'R07.craving'),
  'R07.stays-days': def('R07', 'days', [3, 2, 7]),
  'R08.withdrawal': def('R08', 'points', [7, 5, 9]),
  'R08.sows': known(def('R08', 'points', [21, 11, 30]), 'sourced'),
  'R08.cows': known(def('R08', 'points', [25, 13, 36]), 'sourced'),
  'R13.days': def('R13', 'days', [3, 2, 5]),
  'R13.no-shows': def('R13', 'times', [2, 1, 3]),
  /** The one reminder before a day counts as missed (clinical.md B2). */
  'R13.reminder': def('R13', 'minutes', [240, 60, 720]),
  'R14.phq-high': known(def('R14', 'points', [20, 15, 24]), 'sourced'),
  'R14.phq-moderate': known(def('R14', 'points', [15, 10, 19], 'R14.phq-high'), 'sourced'),
  'R14.phq-rise': known(def('R14', 'points', [5, 3, 10]), 'not-confirmed'),
  'R14.gad': known(def('R14', 'points', [15, 10, 18]), 'sourced'),
  'R14.sleep': def('R14', 'hours', [4, 3, 6]),
  'R14.sleep-nights': def('R14', 'nights', [3, 2, 7]),
  'R16.window': known(def('R16', 'days', [28, 14, 30]), 'not-confirmed'),
  'R16.gap': known(def('R16', 'days', [3, 2, 5]), 'not-confirmed'),
  'R17.risk': known(def('R17', 'points', [12, 8, 20]), 'not-confirmed'),
  'R17.protective': known(def('R17', 'points', [12, 4, 16]), 'not-confirmed'),
  'R17.barc-fall': def('R17', 'points', [6, 3, 15]),
} as const;

/** The hour, on the patient's own clock, by which the answers of a finished check-in are read on a business day. */
const reading = { 'reading.by-hour': def('reading', 'clock-hour', [10, 7, 17]) } as const;

/** How long a patient waits in front of a visit before the counselor, and after as long again the person on call, is sent a notice. */
const room = { 'room.host-wait': def('room', 'minutes', [10, 5, 30]) } as const;

/** How long a plan stands before it is looked at again at the latest, and how long a place that was asked may stay silent (clinical.md C4 [D]). */
const plan = { 'plan.review-days': def('plan', 'days', [90, 14, 180]) } as const;
const referral = { 'referral.quiet-days': def('referral', 'business-days', [5, 1, 20]) } as const;

type SwitchKey = `${RuleId}.on`;
const switches = Object.fromEntries(
  ruleIds.map((id) => [`${id}.on`, def(id, 'switch', [1, alwaysOn.some((fixed) => fixed === id) ? 1 : 0, 1])]),
) as Record<SwitchKey, SettingDef>;

export type CutKey = keyof typeof cutOffs;
export type SettingKey =
  | keyof typeof times
  | keyof typeof reading
  | keyof typeof room
  | keyof typeof plan
  | keyof typeof referral
  | CutKey
  | SwitchKey;

export const settingDefs: Readonly<Record<SettingKey, SettingDef>> = {
  ...times,
  ...reading,
  ...room,
  ...plan,
  ...referral,
  ...cutOffs,
  ...switches,
};
export const settingKeys = Object.keys(settingDefs) as readonly SettingKey[];

export function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(settingDefs, key);
}
