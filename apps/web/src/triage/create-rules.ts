import { mayDo } from '@cairn/people';
import {
  rules,
  settingDefs,
  settingKeys,
  settingsOf,
  type Rule,
  type RuleSettings,
  type SettingChange,
  type SettingKey,
  type SettingUnit,
} from '@cairn/triage';
import { createMemo, createSignal, type Accessor } from 'solid-js';
import { useLive } from '../live/live.ts';
import { refusalText } from '../words/refusals.ts';
import { basisWords, rulesWords, settingNameWords, unitWords } from '../words/rules.ts';
import { createWords } from '../words/words.ts';

const t = createWords(rulesWords);
const unit = createWords(unitWords);
const settingName = createWords(settingNameWords);

/** The basis has words of its own, so that a screen can say them beside any number. */
export const basisText = createWords(basisWords);

export type RulesModel = {
  readonly state: Accessor<RuleSettings | undefined>;
  readonly failed: Accessor<boolean>;
  readonly load: () => Promise<void>;
  readonly mayChange: boolean;
  /** The value that stands. */
  readonly valueOf: (key: SettingKey) => number;
  readonly lastChange: (key: SettingKey) => SettingChange | undefined;
  /** The setting whose form is open. */
  readonly editing: Accessor<SettingKey | undefined>;
  readonly edit: (key: SettingKey | undefined) => void;
  readonly busy: Accessor<boolean>;
  readonly problem: Accessor<string | undefined>;
  readonly saved: Accessor<boolean>;
  readonly save: (value: number, why: string) => Promise<void>;
};

export function createRules(): RulesModel {
  const live = useLive();
  const [state, setState] = createSignal<RuleSettings>();
  const [failed, setFailed] = createSignal(false);
  const [editing, setEditing] = createSignal<SettingKey>();
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<string>();
  const [saved, setSaved] = createSignal(false);
  const settings = createMemo(() => settingsOf(state() ?? { version: 0, values: {} }));

  const load = async (): Promise<void> => {
    setFailed(false);
    const read = await live.call('triage.settings', {}).catch(() => undefined);
    if (read) setState(read);
    else setFailed(true);
  };
  const save = async (value: number, why: string): Promise<void> => {
    const key = editing();
    if (key === undefined) return;
    setBusy(true);
    setProblem(undefined);
    const settled = await live.send('triage.changeSetting', { chart: 'program', key, value, why }).done;
    if (settled.ok) await load();
    setBusy(false);
    if (!settled.ok) return void setProblem(refusalText(settled.refusal.code));
    setEditing(undefined);
    setSaved(true);
  };
  void load();
  return {
    state,
    failed,
    load,
    mayChange: mayDo({ ...live.me, chart: undefined }, 'triage.changeSetting', 'none'),
    valueOf: (key) => settings().of[key],
    lastChange: (key) => state()?.changes.findLast((change) => change.key === key),
    editing,
    edit: (key) => {
      setProblem(undefined);
      setSaved(false);
      setEditing(key);
    },
    busy,
    problem,
    saved,
    save,
  };
}

export function keysOf(of: string): readonly SettingKey[] {
  return settingKeys.filter((key) => settingDefs[key].of === of && settingDefs[key].unit !== 'switch');
}

export function nameOfSetting(key: SettingKey): string {
  return isNamed(key) ? settingName(key) : (rules.find((rule) => `${rule.id}.on` === key)?.name ?? key);
}

function isNamed(key: string): key is keyof typeof settingNameWords {
  return Object.hasOwn(settingNameWords, key);
}

export function valueText(key: SettingKey, value: number): string {
  const { unit: of } = settingDefs[key];
  return of === 'switch' ? t(value === 1 ? 'on' : 'isOff') : spanText(of, value);
}

/** Whole hours read as hours. */
export function spanText(of: Exclude<SettingUnit, 'switch'>, count: number): string {
  if (of === 'business-days' && count === 1) return unit('oneBusinessDay');
  return of === 'minutes' && count >= 60 && count % 60 === 0 ? unit('hours', { count: count / 60 }) : unit(of, { count });
}

/** What a rule says, with the numbers that stand. */
export function saysText(rule: Rule, valueOf: (key: SettingKey) => number): string {
  return rule.says.replace(/\{([^}]+)\}/g, (whole, key: string) => {
    const known = settingKeys.find((one) => one === key);
    return known ? String(valueOf(known)) : whole;
  });
}
